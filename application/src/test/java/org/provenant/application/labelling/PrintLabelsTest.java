package org.provenant.application.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.labelling.LabellingRule;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class PrintLabelsTest {

    private static final URI BASE = URI.create("https://may.example.vn");
    private static final Reason REASON = new Reason("Đo lại lề của cuộn mới");
    private static final PrintLabels.Sheet USUAL = new PrintLabels.Sheet(StandardSheet.A4_24, null);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    PrintLabels print;

    @Inject
    AddLabelSheet addSheet;

    @Inject
    CorrectLabelSheet correctSheet;

    @Inject
    RetireLabelSheet retireSheet;

    @Inject
    OfferLabelSheet offerSheet;

    @Inject
    LabelSheetList sheets;

    @Inject
    LabelledDevice labelled;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("NHAN" + run);
        devices = chain.registered("NHAN" + run, 3, "NHAN" + run);
    }

    @Test
    void chosenDevicesArePrintedAndThePrintIsToldAsAnExport() {
        var paper = printed(command(devices, EquipmentQuery.ALL, USUAL, 1, "Chỉ dùng nội bộ"));

        assertEquals(3, occurrences(paper, "Chỉ dùng nội bộ"));
        var entry = LastEntry.in(tables);
        assertEquals("PrintLabels", entry.useCase());
        assertEquals("DONE", entry.outcome());
        assertEquals(
                devices.size(),
                tables.count(
                        "(select unnest(subjects) from audit_entry where id = (select max(id) from audit_entry)) s"));
    }

    @Test
    void allThatAFilterFindsArePrinted() {
        var row = acting.as(Role.AUDITOR, () -> search.get(devices.get(0)));
        var ofImport = new EquipmentQuery(null, Set.of(), null, null, null, null, null, row.batchId(), null, null);

        var paper = printed(command(List.of(), ofImport, USUAL, 1, null));

        assertEquals(3, occurrences(paper, row.permitNumber()));
        assertEquals(1, occurrences(paper, String.valueOf(row.serialNumber())));
    }

    @Test
    void halfUsedSheetGoesOnAtItsFirstFreeLabel() {
        var last = StandardSheet.A4_24.layout().labels();

        assertEquals(2, pages(command(devices, EquipmentQuery.ALL, USUAL, last, null)));
        assertEquals(1, pages(command(devices, EquipmentQuery.ALL, USUAL, last - 2, null)));
        assertEquals(
                LabellingRule.START_NOT_ON_SHEET, refused(command(devices, EquipmentQuery.ALL, USUAL, last + 1, null)));
        assertEquals(LabellingRule.START_NOT_ON_SHEET, refused(command(devices, EquipmentQuery.ALL, USUAL, 0, null)));
    }

    @Test
    void nothingIsPrintedOfNothingNorOfAnotherCompanysDevices() {
        var nothing = EquipmentQuery.text("không có máy nào như vậy");
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);
        var theirs = command(devices, EquipmentQuery.ALL, USUAL, 1, null);

        assertEquals(LabellingRule.NOTHING_TO_LABEL, refused(command(List.of(), nothing, USUAL, 1, null)));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(
                        () -> acting.as(stranger, () -> print.pdf(theirs, Language.VI, new ByteArrayOutputStream()))));
    }

    @Test
    void codesLeadOnlyToAddressesThatABrowserOpens() {
        for (var base : List.of(
                "javascript:alert(1)", "ftp://may.example.vn", "https:/may", "https://" + "a".repeat(200) + ".vn")) {
            var command = new PrintLabels.Command(
                    devices, EquipmentQuery.ALL, EquipmentSort.ASSET_TAG.upwards(), USUAL, 1, null, URI.create(base));
            assertEquals(LabellingRule.ADDRESS_INVALID, refused(command), base);
        }
    }

    @Test
    void ownSheetIsKeptCheckedAndPrintedOn() {
        var id = add("Cuộn bạc " + run, layout("50.5"));

        assertEquals(
                layout("50.5"), acting.as(Role.AUDITOR, () -> sheets.get(id)).layout());
        assertEquals(3, pages(command(devices, EquipmentQuery.ALL, new PrintLabels.Sheet(null, id), 1, null)));
        assertEquals(LabellingRule.SHEET_NAME_TAKEN, ruleAgainst(() -> add("Cuộn bạc " + run, layout("60"))));
        assertEquals(LabellingRule.TOO_WIDE_FOR_PAGE, ruleAgainst(() -> layout("49.9")));
    }

    @Test
    void correctedSheetTellsBeforeAndAfter() {
        var id = add("Cuộn trắng " + run, layout("50.5"));

        acting.as(
                Role.RECORD_KEEPER,
                () -> correctSheet.correct(
                        new CorrectLabelSheet.Command(id, 1, "Cuộn trắng " + run, layout("52"), REASON)));

        assertEquals("50.5 → 52", LastEntry.in(tables).changes().get("LabelSheet.pageWidth"));
        assertEquals(REASON.text(), LastEntry.in(tables).reason());
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> retireSheet.retire(id, 1, REASON))));
    }

    @Test
    void retiredSheetIsOfferedNoMoreUntilItIsOfferedAgain() {
        var id = add("Cuộn vàng " + run, layout("50"));
        var sheet = new PrintLabels.Sheet(null, id);

        acting.as(Role.RECORD_KEEPER, () -> retireSheet.retire(id, 1, REASON));

        assertTrue(acting.as(Role.AUDITOR, () -> sheets.offered()).stream().noneMatch(row -> row.id() == id.value()));
        assertEquals(LabellingRule.SHEET_RETIRED, refused(command(devices, EquipmentQuery.ALL, sheet, 1, null)));
        acting.as(Role.RECORD_KEEPER, () -> offerSheet.offer(id, 2, REASON));
        assertEquals(3, pages(command(devices, EquipmentQuery.ALL, sheet, 1, null)));
    }

    @Test
    void scannedLabelLeadsToItsDevice() {
        var row = acting.as(Role.AUDITOR, () -> search.get(devices.get(1)));

        for (var scanned : List.of(
                row.assetTag(),
                row.assetTag().toLowerCase(Locale.ROOT),
                "https://may.example.vn/d/" + row.assetTag(),
                "http://10.0.0.5:8080/so/d/" + row.assetTag(),
                String.valueOf(row.serialNumber()))) {
            var found = acting.as(Role.AUDITOR, () -> labelled.find(scanned));
            assertEquals(Optional.of(devices.get(1)), found.map(LabelledDevice.Found::device), scanned);
        }
        var listed = acting.as(
                Role.AUDITOR, () -> search.count(EquipmentQuery.text("https://may.example.vn/d/" + row.assetTag())));
        assertEquals(1, listed);
    }

    /** Whoever acts for several companies need not know whose device the label is on. */
    @Test
    void labelOfAnotherCompanyOfTheCallerIsFoundAndNamesTheCompany() {
        var row = acting.as(Role.AUDITOR, () -> search.get(devices.get(1)));
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);

        var found = acting.as(elsewhere, () -> labelled.find(row.assetTag()));

        assertEquals(Optional.of(devices.get(1)), found.map(LabelledDevice.Found::device));
        assertEquals(Optional.of(acting.company()), found.map(LabelledDevice.Found::company));
        assertEquals(Optional.empty(), acting.as(elsewhere, () -> labelled.find(String.valueOf(row.serialNumber()))));
    }

    private LabelSheetId add(String name, LabelLayout layout) {
        return acting.as(Role.RECORD_KEEPER, () -> addSheet.add(name, layout));
    }

    private static LabelLayout layout(String pageWidth) {
        return new LabelLayout(
                new BigDecimal(pageWidth),
                new BigDecimal("25"),
                1,
                1,
                new BigDecimal("48"),
                new BigDecimal("23"),
                new BigDecimal("2"),
                new BigDecimal("1"),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static PrintLabels.Command command(
            List<EquipmentId> devices,
            EquipmentQuery query,
            PrintLabels.Sheet sheet,
            int start,
            @Nullable String text) {
        return new PrintLabels.Command(devices, query, EquipmentSort.ASSET_TAG.upwards(), sheet, start, text, BASE);
    }

    private byte[] bytes(PrintLabels.Command command) {
        var bytes = new ByteArrayOutputStream();
        acting.as(Role.COMPLIANCE_OFFICER, () -> print.pdf(command, Language.VI, bytes));
        return bytes.toByteArray();
    }

    private Rule refused(PrintLabels.Command command) {
        return ruleAgainst(() -> bytes(command));
    }

    private int pages(PrintLabels.Command command) {
        try (var paper = Loader.loadPDF(bytes(command))) {
            return paper.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the labels, without the ends of their lines. */
    private String printed(PrintLabels.Command command) {
        try (var paper = Loader.loadPDF(bytes(command))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
