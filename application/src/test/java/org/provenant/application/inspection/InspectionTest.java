package org.provenant.application.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.FindingState;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionNote;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.inspection.RequestState;
import org.provenant.domain.inspection.RiskFactor;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class InspectionTest {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_OFF = LocalDate.of(2099, 1, 1);
    private static final String SEED = "xo-so-2026-07-05";

    @Inject
    OpenInspection openInspection;

    @Inject
    CloseInspection closeInspection;

    @Inject
    DrawSample drawSample;

    @Inject
    CheckSampled checkSampled;

    @Inject
    WriteFinding writeFinding;

    @Inject
    AnswerFinding answerFinding;

    @Inject
    CloseFinding closeFinding;

    @Inject
    WriteNote writeNote;

    @Inject
    AskForPaper askForPaper;

    @Inject
    GivePaper givePaper;

    @Inject
    AcceptPaper acceptPaper;

    @Inject
    AskPaperAgain askPaperAgain;

    @Inject
    InspectionList inspections;

    @Inject
    InspectedCompanies companies;

    @Inject
    Samples samples;

    @Inject
    FindingList findings;

    @Inject
    NoteList notes;

    @Inject
    RequestList requests;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void sameSeedGivesTheSameSampleAndItIsKeptAsItWas() {
        chain.site("LM");
        chain.registered("LM", 12, "LM");
        var id = opened();
        var filter = words("LM-");

        var first = samples(id, SamplePopulation.EQUIPMENT, filter, SampleMethod.RANDOM, 4, SEED);
        var again = samples(id, SamplePopulation.EQUIPMENT, filter, SampleMethod.RANDOM, 4, SEED);
        var other = samples(id, SamplePopulation.EQUIPMENT, filter, SampleMethod.RANDOM, 4, null);

        assertEquals(labels(first), labels(again));
        assertEquals(12, first.sample().populationSize());
        assertEquals(first.sample().populationHash(), again.sample().populationHash());
        assertEquals(SEED, first.sample().seed());
        assertTrue(other.sample().seed().matches("[0-9a-f]{32}"));
        assertNotEquals(first.sample().seed(), other.sample().seed());
        assertEquals("Kho LM", first.items().get(0).placePath());
        assertEquals("Lenovo ThinkPad T14", first.items().get(0).name());
        assertEquals(
                List.of(3, 2, 1),
                acting.as(Role.AUDITOR, () -> samples.of(id)).stream()
                        .map(SampleRow::number)
                        .toList());
        assertEquals("DrawSample", LastEntry.in(tables).useCase());
    }

    @Test
    void sampleByValueOrRiskTellsWhatItWentBy() {
        chain.site("RR");
        chain.registered("RR", 5, "RR");
        var id = opened();

        var byValue = samples(id, SamplePopulation.EQUIPMENT, words("RR-"), SampleMethod.VALUE, 3, SEED);
        var byRisk = samples(id, SamplePopulation.EQUIPMENT, words("RR-"), SampleMethod.RISK, 2, SEED);
        var permits = samples(id, SamplePopulation.PERMIT, SampleFilter.ALL, SampleMethod.RANDOM, 1, SEED);

        assertEquals(
                0,
                new BigDecimal("2052.5")
                        .compareTo(Objects.requireNonNull(byValue.sample().populationValue())));
        assertEquals(3, byValue.items().stream().mapToInt(SampledRow::hits).sum());
        assertEquals(
                List.of(RiskFactor.NOT_CLEARED, RiskFactor.NO_PAPERS, RiskFactor.NO_CUSTODIAN),
                byRisk.items().get(0).factors());
        assertEquals(7, byRisk.items().get(0).riskPoints());
        assertEquals("Bộ Khoa học và Công nghệ", permits.items().get(0).name());
        assertEquals(
                InspectionRule.METHOD_NOT_FOR_POPULATION,
                ruleAgainst(() -> samples(id, SamplePopulation.PERMIT, SampleFilter.ALL, SampleMethod.RISK, 1, SEED)));
        assertEquals(
                InspectionRule.SAMPLE_EXCEEDS_POPULATION,
                ruleAgainst(() -> samples(id, SamplePopulation.EQUIPMENT, words("RR-"), SampleMethod.RANDOM, 6, SEED)));
    }

    @Test
    void whatWasSeenStandsOnTheSheetBesideSeedAndMethod() {
        chain.site("KQ");
        chain.registered("KQ", 3, "KQ");
        var id = opened();
        var drawn = samples(id, SamplePopulation.EQUIPMENT, words("KQ-"), SampleMethod.RANDOM, 2, SEED);
        var sample = new SampleId(drawn.sample().id());
        var item = drawn.items().get(0);

        acting.as(
                Role.AUDITOR,
                () -> checkSampled.check(new CheckSampled.Command(
                        id,
                        sample,
                        new SampledItemId(item.id()),
                        item.version(),
                        SampleResult.MISMATCH,
                        "Số sê-ri trên máy khác")));

        var checked = acting.as(Role.RECORD_KEEPER, () -> samples.get(id, sample));
        assertEquals(1, checked.sample().checked());
        assertEquals(1, checked.sample().deviating());
        assertEquals(" → MISMATCH", LastEntry.in(tables).changes().get("SampledItem.result"));
        var sheet = sheet(id, sample);
        for (var text : List.of(
                SEED,
                "Ngẫu nhiên đơn giản",
                drawn.sample().populationHash(),
                item.label(),
                "Không khớp",
                "Số sê-ri trên máy khác")) {
            assertTrue(sheet.contains(text), text);
        }
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(
                        Role.AUDITOR,
                        () -> checkSampled.check(new CheckSampled.Command(
                                id, sample, new SampledItemId(item.id()), item.version(), SampleResult.MATCH, null)))));
    }

    @Test
    void findingIsAnsweredOnceClosedOnceAndNeverRewritten() {
        chain.site("PH");
        chain.registered("PH", 1, "PH");
        var equipment = tables.sql()
                .withHandle(sql -> sql.createQuery("select md5(e::text) from equipment e where asset_tag = 'PH-1'")
                        .mapTo(String.class)
                        .one());
        var id = opened();
        var finding = acting.as(
                Role.AUDITOR,
                () -> writeFinding.write(new WriteFinding.Command(
                        id,
                        FindingSeverity.MAJOR,
                        "Không thấy thiết bị",
                        null,
                        new About(SubjectKind.EQUIPMENT, "ph-1"))));

        assertTrue(acting.as(Role.COMPLIANCE_OFFICER, inspections::owed).findings() > 0);
        var here = acting.as(Role.AUDITOR, companies::all);
        assertEquals(
                List.of(acting.company().value()),
                here.stream().map(InspectedCompanies.Row::id).toList());
        assertTrue(here.get(0).findings() > 0);
        answer(id, finding, "Thiết bị đang ở xưởng B");
        assertEquals(InspectionRule.FINDING_ANSWERED, ruleAgainst(() -> answer(id, finding, "Nói khác đi")));
        assertEquals(InspectionRule.FINDINGS_OPEN, ruleAgainst(() -> close(id)));
        acting.as(
                Role.AUDITOR,
                () -> closeFinding.close(
                        new CloseFinding.Command(id, finding, row(id).version(), FindingOutcome.EXPLAINED, null)));

        var row = row(id);
        assertEquals("PH-1", row.subjectLabel());
        assertEquals(FindingState.CLOSED, row.state());
        assertEquals("Thiết bị đang ở xưởng B", row.response());
        assertEquals(InspectionRule.FINDING_CLOSED, ruleAgainst(() -> answer(id, finding, "Quá muộn")));
        assertThrows(RuntimeException.class, () -> tables.sql().useHandle(sql -> {
            sql.execute("set role provenant_app");
            sql.execute("update inspection_finding set finding = 'x' where id = " + finding.value());
        }));
        close(id);
        assertEquals(
                InspectionRule.INSPECTION_CLOSED,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> writeNote.write(id, "Quá muộn", About.NOTHING))));
        assertEquals(
                equipment,
                tables.sql().withHandle(sql -> sql.createQuery(
                                "select md5(e::text) from equipment e where asset_tag = 'PH-1'")
                        .mapTo(String.class)
                        .one()),
                "no record is touched");
    }

    @Test
    void notesAreTheAuditorsAloneAndBoundByTheHistoryAllTheSame() {
        var id = opened();

        acting.as(Role.AUDITOR, () -> writeNote.write(id, "Hỏi lại thủ kho", About.NOTHING));

        var note = acting.as(Role.AUDITOR, () -> notes.of(id)).get(0);
        assertEquals("Hỏi lại thủ kho", note.text());
        assertEquals(InspectionNote.hashOf(note.salt(), note.text(), null), note.noteHash());
        assertEquals(" → " + note.noteHash(), LastEntry.in(tables).changes().get("InspectionNote.noteHash"));
        assertFalse(LastEntry.in(tables).changes().toString().contains("thủ kho"));
        for (var role : List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR)) {
            assertThrows(Denied.class, () -> acting.as(role, () -> notes.of(id)), role.name());
        }
    }

    @Test
    void paperIsAskedForGivenAskedForAgainAndAccepted() {
        chain.site("TL");
        chain.registered("TL", 1, "TL");
        var id = opened();
        var request = acting.as(
                Role.AUDITOR,
                () -> askForPaper.ask(new AskForPaper.Command(id, "Hóa đơn thương mại", About.NOTHING, FAR_OFF)));
        assertFalse(request(id).overdue());
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update paper_request set due_on = ? where id = ?", LONG_AGO, request.value()));
        assertTrue(request(id).overdue());
        assertEquals(InspectionRule.NOTHING_GIVEN, ruleAgainst(() -> accept(id, request)));

        give(id, request, new About(SubjectKind.EQUIPMENT, "TL-1"), null);
        assertEquals(RequestState.GIVEN, request(id).state());
        assertFalse(request(id).overdue());
        acting.as(
                Role.AUDITOR,
                () -> askPaperAgain.ask(new AskPaperAgain.Command(
                        id, request, request(id).version(), new Reason("Cần bản có dấu"), FAR_OFF)));
        assertEquals(RequestState.ASKED_AGAIN, request(id).state());
        give(id, request, About.NOTHING, "Nội dung hóa đơn");
        accept(id, request);

        var row = request(id);
        assertEquals(RequestState.ACCEPTED, row.state());
        assertEquals("TL-1", row.given().get(0).subjectLabel());
        var paper = new GivenPaperId(row.given().get(1).id());
        assertEquals(
                "Nội dung hóa đơn",
                new String(acting.as(Role.AUDITOR, () -> requests.bytes(id, request, paper)), StandardCharsets.UTF_8));
        assertEquals(InspectionRule.REQUEST_ACCEPTED, ruleAgainst(() -> give(id, request, About.NOTHING, "Thêm nữa")));
    }

    @Test
    void noPaperIsAskedForByADayThatHasPassed() {
        var id = opened();
        var request = acting.as(
                Role.AUDITOR, () -> askForPaper.ask(new AskForPaper.Command(id, "Hóa đơn", About.NOTHING, FAR_OFF)));
        give(id, request, About.NOTHING, "Trang 1");

        assertEquals(
                InspectionRule.DUE_IN_THE_PAST,
                ruleAgainst(() -> acting.as(
                        Role.AUDITOR,
                        () -> askForPaper.ask(new AskForPaper.Command(id, "Vận đơn", About.NOTHING, LONG_AGO)))));
        assertEquals(
                InspectionRule.DUE_IN_THE_PAST,
                ruleAgainst(() -> acting.as(
                        Role.AUDITOR,
                        () -> askPaperAgain.ask(new AskPaperAgain.Command(
                                id, request, request(id).version(), new Reason("Cần bản có dấu"), LONG_AGO)))));
    }

    @Test
    void paperThatTheAuditorHasNotSeenIsNotAccepted() {
        var id = opened();
        var request = acting.as(
                Role.AUDITOR, () -> askForPaper.ask(new AskForPaper.Command(id, "Hóa đơn", About.NOTHING, FAR_OFF)));
        give(id, request, About.NOTHING, "Trang 1");
        var seen = request(id).version();
        give(id, request, About.NOTHING, "Trang 2");

        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> acceptPaper.accept(id, request, seen))));
    }

    @Test
    void nothingIsAddedWhileAnInspectionEnds() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = opened();
            Callable<Object> closing = () -> {
                close(id);
                return id;
            };
            Callable<Object> finding = () -> acting.as(
                    Role.AUDITOR,
                    () -> writeFinding.write(
                            new WriteFinding.Command(id, FindingSeverity.MINOR, "Thiếu nhãn", null, About.NOTHING)));

            AtOnce.run(List.of(closing, finding));

            var closed = tables.count("inspection where closed_on is not null and id = " + id.value());
            assertEquals(1, closed + tables.count("inspection_finding where inspection_id = " + id.value()));
        }
    }

    @Test
    void onlyDevicesAreNarrowedByWhereTheyAre() {
        var id = opened();
        var stored = new SampleFilter(null, LifecycleStage.IN_STORAGE, null, null, null, null, null);

        assertEquals(
                InspectionRule.FILTER_NOT_FOR_POPULATION,
                ruleAgainst(() -> samples(id, SamplePopulation.PERMIT, stored, SampleMethod.RANDOM, 1, SEED)));
    }

    @Test
    void whatIsGivenIsOneFileOrOneRecord() {
        var id = opened();
        var request = acting.as(
                Role.AUDITOR,
                () -> askForPaper.ask(new AskForPaper.Command(id, "Biên bản giao nhận", About.NOTHING, FAR_OFF)));

        assertEquals(InspectionRule.FILE_OR_RECORD, ruleAgainst(() -> give(id, request, About.NOTHING, null)));
        assertEquals(
                InspectionRule.NO_SUCH_SUBJECT,
                ruleAgainst(() -> give(id, request, new About(SubjectKind.PERMIT, "không có"), null)));
        assertEquals(
                InspectionRule.SUBJECT_INCOMPLETE,
                ruleAgainst(() -> give(id, request, new About(SubjectKind.PERMIT, null), null)));
        assertEquals(FileRule.FILE_RUNS, ruleAgainst(() -> give(id, request, About.NOTHING, "MZ\u0000\u0001")));
        assertEquals(RequestState.ASKED, request(id).state());
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        var id = opened();
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    inspections.get(id);
                })));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    notes.of(id);
                })));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    writeNote.write(id, "Nhầm", About.NOTHING);
                })));
    }

    private InspectionId opened() {
        return acting.as(
                Role.AUDITOR, () -> openInspection.open(new Inspection.Facts("Kiểm tra sáu tháng", null, PERIOD)));
    }

    private Samples.Drawn samples(
            InspectionId id,
            SamplePopulation population,
            SampleFilter filter,
            SampleMethod method,
            int size,
            @Nullable String seed) {
        return acting.as(
                Role.AUDITOR,
                () -> samples.get(
                        id, drawSample.draw(new DrawSample.Command(id, population, filter, method, size, seed))));
    }

    private static SampleFilter words(String words) {
        return new SampleFilter(words, null, null, null, null, null, null);
    }

    private static List<String> labels(Samples.Drawn drawn) {
        return drawn.items().stream().map(SampledRow::label).toList();
    }

    private String sheet(InspectionId id, SampleId sample) {
        return acting.as(Role.AUDITOR, () -> {
            try {
                var out = new ByteArrayOutputStream();
                samples.xlsx(id, sample, Language.VI, out);
                var text = new StringBuilder();
                var written = new DataFormatter();
                try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                    workbook.getSheetAt(0)
                            .forEach(row -> row.forEach(cell ->
                                    text.append(written.formatCellValue(cell)).append('\n')));
                }
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private FindingRow row(InspectionId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> findings.of(id)).get(0);
    }

    private void answer(InspectionId id, InspectionFindingId finding, String words) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> answerFinding.answer(new AnswerFinding.Command(id, finding, row(id).version(), words)));
    }

    private void close(InspectionId id) {
        acting.as(
                Role.AUDITOR,
                () -> closeInspection.close(id, inspections.get(id).version(), "Đã kiểm tra xong"));
    }

    private RequestRow request(InspectionId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> requests.of(id)).get(0);
    }

    private void accept(InspectionId id, PaperRequestId request) {
        acting.as(
                Role.AUDITOR, () -> acceptPaper.accept(id, request, request(id).version()));
    }

    private void give(InspectionId id, PaperRequestId request, About about, @Nullable String text) {
        var file = text == null ? null : new AddPaper.Sent("giay to.txt", text.getBytes(StandardCharsets.UTF_8));
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> givePaper.give(
                        new GivePaper.Command(id, request, request(id).version(), file, about, null)));
    }
}
