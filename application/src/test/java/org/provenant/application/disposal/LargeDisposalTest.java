package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.sanitisation.ConfirmWipeImport;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.UploadWipeReports;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WipeImportList;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.ExampleDrives;
import org.provenant.application.testbed.ExampleWipeReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.reports.disposal.DisposalPaperKind;

/** A disposal of many devices in one sitting, with the time of each step; its papers name every one of them. */
@RegisterTest
class LargeDisposalTest {

    private static final int UNKNOWN = 20;
    private static final int FAILED = 5;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    DisposalPrints prints;

    @Inject
    DisposalList list;

    @Inject
    DisposalNeeds needs;

    @Inject
    TestDatabase tables;

    @Inject
    ExampleDrives drives;

    @Inject
    UploadWipeReports upload;

    @Inject
    WipeImportList imports;

    @Inject
    ConfirmWipeImport confirm;

    @Inject
    WipeCertificates certificates;

    private final Map<String, Long> times = new LinkedHashMap<>();

    @Test
    void allDevicesGoTogetherAndStandInEveryPaper() throws IOException {
        int count = Rounds.of(60, 500);
        chain.site("LD");
        var devices = chain.registered("LD", count, "LD");
        var handler = disposals.handler("Đơn vị xử lý lớn", LocalDate.of(2030, 1, 1), ExampleDisposals.ELECTRONICS);
        var known = drives(devices);
        var order = led(devices, handler);
        wiped(order, known);
        disposals.papers(order, DisposalStep.CLOSING, null);
        timed("document", () -> disposals.documented(order));
        timed("close", () -> disposals.closed(order));
        for (var kind : DisposalPaperKind.values()) {
            var pdf = new byte[1][];
            timed("print " + kind, () -> pdf[0] = acting.as(Role.AUDITOR, () -> prints.pdf(order, kind)));
            reads(pdf[0], order, kind);
        }
        assertEquals(
                count,
                tables.count("equipment e join disposal_line l on l.equipment_id = e.id where l.order_id = "
                        + order.value() + " and e.stage = 'DESTROYED'"));
        System.out.println("LargeDisposalTest: " + count + " devices, milliseconds of each step: " + times);
    }

    private DisposalOrderId led(List<EquipmentId> devices, DisposalPartnerId handler) {
        var drafted = new DisposalOrderId[1];
        timed("draft", () -> drafted[0] = disposals.drafted("D-DES", devices));
        var order = drafted[0];
        timed("describe", () -> disposals.described(order, ExampleDisposals.ELECTRONICS));
        disposals.papers(order, DisposalStep.CHECK, null);
        timed("check", () -> disposals.checked(order));
        timed("approve, two persons", () -> disposals.approved(order));
        disposals.papers(order, DisposalStep.SCHEDULE, null);
        timed("schedule", () -> disposals.scheduled(order, handler));
        disposals.papers(order, DisposalStep.COLLECTION, null);
        timed("scan all", () -> disposals.scanned(order));
        timed("collect", () -> disposals.collected(order, null));
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        timed("confirm", () -> disposals.confirmed(order, null, Map.of()));
        return order;
    }

    /** One in every device and a second one in the first of them: seven for every five devices. */
    private List<DriveId> drives(List<EquipmentId> devices) {
        var lines = new ArrayList<RecordDrives.Line>();
        for (int i = 0; i < devices.size() * 7 / 5; i++) {
            lines.add(new RecordDrives.Line(devices.get(i % devices.size()), ExampleDrives.facts(serial(i))));
        }
        var recorded = new ArrayList<DriveId>();
        timed("record drives", () -> recorded.addAll(drives.known(lines)));
        return recorded;
    }

    /**
     * A report of every drive is sent, but for some that name a drive nobody knows, and some that tell of a failure; what
     * is left open then is destroyed before a witness.
     */
    private void wiped(DisposalOrderId order, List<DriveId> known) {
        var sent = new ArrayList<AddPaper.Sent>();
        for (int i = 0; i < known.size(); i++) {
            sent.add(ExampleWipeReports.nwipe(
                    "nwipe-" + i + ".log", i < UNKNOWN ? "XX" + serial(i) : serial(i), i >= UNKNOWN + FAILED));
        }
        var id = new WipeImportId[1];
        timed(
                "send and match reports",
                () -> id[0] =
                        acting.as(Role.RECORD_KEEPER, () -> upload.upload(List.of(ExampleWipeReports.zip(sent)))));
        var checked = acting.as(Role.AUDITOR, () -> imports.get(id[0]));
        assertEquals(UNKNOWN, checked.unmatched());
        assertEquals(FAILED, checked.failed());
        timed(
                "record what was matched",
                () -> acting.as(Role.RECORD_KEEPER, () -> confirm.confirm(facts(id[0], checked))));
        disposals.papers(order, DisposalStep.CLOSING, null);
        assertEquals(SanitisationRule.DRIVE_NOT_WIPED, ruleAgainst(() -> disposals.documented(order)));
        timed(
                "see what keeps data",
                () -> assertEquals(
                        UNKNOWN + FAILED,
                        acting.as(Role.AUDITOR, () -> needs.lacking(order)).stream()
                                .filter(each -> each.kind() == OrderCondition.NO_DATA)
                                .count()));
        timed("record what was left", () -> drives.wiped(WipeResult.GOOD, known.subList(0, UNKNOWN + FAILED)));
        var pdf = new byte[1][];
        timed("print certificates", () -> pdf[0] = acting.as(Role.AUDITOR, () -> certificates.ofImport(id[0])));
        assertEquals(known.size() - UNKNOWN - FAILED, pages(pdf[0]));
    }

    private static ConfirmWipeImport.Command facts(WipeImportId id, WipeImportList.ImportRow row) {
        return new ConfirmWipeImport.Command(
                id,
                row.version(),
                "NIST SP 800-88 Rev. 2",
                WipeLevel.CLEAR,
                WipeMethod.OVERWRITE,
                "Đọc lại mẫu 10%",
                "Trần Văn Nam",
                "Lê Thị Mai");
    }

    private static String serial(int number) {
        return "LD-DRIVE-" + number;
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void timed(String step, Runnable what) {
        long began = System.nanoTime();
        what.run();
        times.put(step, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void reads(byte[] pdf, DisposalOrderId order, DisposalPaperKind kind) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var read = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (var line : acting.as(Role.AUDITOR, () -> list.lines(order))) {
                assertTrue(
                        read.contains(line.assetTag()) && read.contains(String.valueOf(line.serialNumber())),
                        kind + " " + line.assetTag());
            }
        }
    }
}
