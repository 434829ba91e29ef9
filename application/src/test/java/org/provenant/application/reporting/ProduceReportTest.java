package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.BeginSigning;
import org.provenant.application.audit.HistoryIntegrity;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CorrectCompany;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.PeriodicReportData;

@RegisterTest
class ProduceReportTest {

    private static final Reason REASON = new Reason("Đăng ký kinh doanh thay đổi lần thứ 4");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static final String PROPOSAL = "chưađượcxácnhậnlàmẫucủacơquancóthẩmquyền";

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ProduceReport produce;

    @Inject
    ExampleReports example;

    @Inject
    VerifyReportForm verify;

    @Inject
    PeriodicReports reports;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleSteps change;

    @Inject
    CorrectEquipment correct;

    @Inject
    CorrectCompany correctCompany;

    @Inject
    CompanyList companies;

    @Inject
    EquipmentSearch search;

    @Inject
    BeginSigning signing;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();

    /** A period of its own for each test, so that each starts with a first version. */
    private ReportPeriod period = ReportPeriod.year(2025);

    @BeforeEach
    void devicesOfTheirOwn() {
        run++;
        chain.site("KHO" + run);
        devices = chain.registered("R" + run, 3, "KHO" + run);
        period = ReportPeriod.custom(new Period(FIRST, LocalDate.of(2026, 5, run)));
    }

    @Test
    void historyIsSignedBeforeAReportIsIssuedAndAfter() {
        if (tables.count("signing_key") == 0) {
            signing.begin();
        }
        var draft = example.opened(period, Language.VI);
        example.reviewed(draft);
        long before = tables.count("audit_link");

        var id = acting.as(
                Role.COMPLIANCE_OFFICER, () -> produce.produce(draft, example.version(draft), JobProgress.UNWATCHED));

        var printed = SignedCheckpoint.parse(Objects.requireNonNull(figures(id).checkpoint()));
        var last = Objects.requireNonNull(
                acting.as(Role.AUDITOR, () -> integrity.overview()).latest());
        assertEquals(before, printed.checkpoint().size());
        assertEquals(before + 1, last.checkpoint().size());
    }

    @Test
    void laterDownloadIsTheSameToTheByteWhateverHasChanged() {
        var id = report(Language.VI);
        var pdf = pdf(id);
        var xlsx = xlsx(id);
        var figures = figures(id);

        changeEverything();

        assertArrayEquals(pdf, pdf(id));
        assertArrayEquals(xlsx, xlsx(id));
        assertEquals(figures, figures(id));
        assertNotEquals(figures.company(), figures(report(Language.VI)).company());
    }

    @Test
    void storedDigestsAreThoseOfTheBytes() {
        var id = report(Language.VI);

        var papers = get(id).papers();

        assertEquals(papers.pdf(), FileDigest.of(pdf(id)));
        assertEquals(papers.xlsx(), FileDigest.of(xlsx(id)));
        assertEquals(
                3,
                tables.count("stored_file where digest in ('%s', '%s', '%s')"
                        .formatted(papers.figures(), papers.pdf(), papers.xlsx())));
    }

    @Test
    void paperCanBeReadBackWithNumberFiguresAndDevices() throws IOException {
        var id = report(Language.VI);

        var text = textOf(pdf(id));

        assertTrue(text.contains("Số:" + get(id).number()), text);
        assertTrue(text.contains("CÔNGTYTNHHĐIỆNTỬSÔNGHỒNG"), text);
        assertTrue(text.contains("R" + run + "SN1"), text);
    }

    @Test
    void reportsOfAYearAreNumberedOneAfterTheOther() {
        var number = get(report(Language.VI)).number().text();

        period = ReportPeriod.custom(new Period(FIRST.plusDays(1), LocalDate.of(2026, 5, run)));
        var next = get(report(Language.VI)).number().text();
        clock.moveTo(LocalDate.of(2027, 1, 4));
        period = ReportPeriod.custom(new Period(FIRST.plusDays(2), LocalDate.of(2026, 5, run)));

        assertEquals(sequence(number) + 1, sequence(next));
        assertTrue(number.endsWith("/2026/BC"), number);
        assertEquals("001/2027/BC", get(report(Language.VI)).number().text());
    }

    @Test
    void correctionKeepsTheNumberAndRaisesTheVersionOfItsLanguage() {
        var first = get(report(Language.VI));
        var again = get(report(Language.VI));
        var english = get(report(Language.EN));

        assertEquals(Set.of(first.number()), Set.copyOf(List.of(again.number(), english.number())));
        assertEquals(List.of(1, 2, 1), List.of(first.reportVersion(), again.reportVersion(), english.reportVersion()));
    }

    @Test
    void twoIssuedAtOnceGetDifferentNumbers() throws Exception {
        var other = ReportPeriod.custom(new Period(FIRST.plusDays(3), LocalDate.of(2026, 5, run)));

        var drafts = List.of(example.opened(period, Language.VI), example.opened(other, Language.VI));
        drafts.forEach(example::reviewed);

        var results = AtOnce.run(List.of(issuing(drafts.get(0)), issuing(drafts.get(1))));

        var numbers =
                results.stream().map(id -> get((PeriodicReportId) id).number()).collect(Collectors.toSet());
        assertEquals(2, numbers.size(), numbers.toString());
    }

    @Test
    void reportAndWritingOfRecordsDoNotWaitForEachOther() {
        tables.sql().useTransaction(writing -> {
            writing.execute("select id from company for key share");

            assertEquals(1, get(report(Language.VI)).reportVersion());
        });
    }

    @Test
    void reportIsIssuedOnlyWhenItsPeriodIsOver() {
        period = ReportPeriod.custom(new Period(FIRST, clock.today()));

        assertEquals(ReportingRule.PERIOD_NOT_OVER, ruleAgainst(() -> report(Language.VI)));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        clock.moveTo(clock.today().plusDays(1));

        assertEquals(period, get(report(Language.VI)).period());
    }

    @Test
    void issuingIsRecordedWithItsFiguresAndDigests() {
        var report = get(report(Language.VI));

        var changes = LastEntry.in(tables).changes();

        assertEquals(" → " + report.number(), changes.get("PeriodicReport.number"));
        assertEquals(" → " + report.papers().pdf(), changes.get("PeriodicReport.pdfDigest"));
        assertEquals(" → " + report.closing(), changes.get("PeriodicReport.closing"));
    }

    @Test
    void anotherCompanysReportIsNotThere() {
        var id = report(Language.VI);
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        var refusal = assertThrows(RuleViolated.class, () -> acting.as(elsewhere, () -> reports.pdf(id)));

        assertEquals(ValueRule.NO_SUCH_RECORD, refusal.rule());
        assertEquals(List.of(), acting.as(elsewhere, () -> reports.all()));
    }

    @Test
    void verifiedFormIsNoProposalAnyMoreInLaterReportsOnly() throws IOException {
        var before = report(Language.VI);
        var pdf = pdf(before);
        assertTrue(textOf(pdf).contains(PROPOSAL));

        acting.as(
                Role.ADMINISTRATOR,
                () -> verify.verify(new ReportFormVersionId(1), "Công văn số 5/BKHCN-CNTT ngày 12/06/2026"));
        var after = report(Language.VI);

        assertArrayEquals(pdf, pdf(before));
        assertNull(figures(before).form().verifiedBy());
        assertEquals(
                acting.caller(Role.ADMINISTRATOR).name(), figures(after).form().verifiedBy());
        assertFalse(textOf(pdf(after)).contains(PROPOSAL));
    }

    private void changeEverything() {
        var device = devices.get(0);
        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        var line = chain.site("SMT" + run);
        acting.as(Role.RECORD_KEEPER, () -> {
            correct.correct(new CorrectEquipment.Command(
                    device, row.version(), ExampleFacts.withSerial(row, "KHÁC" + run), REASON));
            move.move(new MoveEquipment.Command(List.of(device), line, null, FIRST.plusDays(20), REASON));
            change.change(new ChangeStage.Command(
                    List.of(devices.get(1)), LifecycleStage.LOST, FIRST.plusDays(30), "Biên bản số 3", REASON));
        });
        var company = acting.company();
        acting.as(Role.ADMINISTRATOR, () -> {
            var now = companies.get(company);
            correctCompany.correct(new CorrectCompany.Command(
                    new CompanyId(now.id()),
                    now.version(),
                    new Company.Facts(
                            now.name() + " mới", new TaxCode(now.taxCode()), "Hải Phòng", "Lê Thu Hà", null, true),
                    REASON));
        });
    }

    private Callable<Object> issuing(ReportDraftId draft) {
        return () -> acting.as(
                Role.COMPLIANCE_OFFICER, () -> produce.produce(draft, example.version(draft), JobProgress.UNWATCHED));
    }

    private PeriodicReportId report(Language language) {
        return example.issued(period, language);
    }

    private PeriodicReport get(PeriodicReportId id) {
        return acting.as(Role.AUDITOR, () -> reports.get(id));
    }

    private byte[] pdf(PeriodicReportId id) {
        return acting.as(Role.AUDITOR, () -> reports.pdf(id));
    }

    private byte[] xlsx(PeriodicReportId id) {
        return acting.as(Role.AUDITOR, () -> reports.xlsx(id));
    }

    private PeriodicReportData figures(PeriodicReportId id) {
        return acting.as(Role.AUDITOR, () -> reports.figures(id));
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.substring(0, number.indexOf('/')));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
