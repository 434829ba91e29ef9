package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.ReportBreach;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.job.JobProgress;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.FilingState;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.FrozenReport;

/** Each rule on the way of a report from draft to filed. */
@RegisterTest
class ReportFromDraftToFiledTest {

    private static final Reason REASON = new Reason("Đang chờ biên bản của đơn vị xử lý");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ExampleReports example;

    @Inject
    ExampleSteps change;

    @Inject
    ReportBreach breaches;

    @Inject
    OpenReport open;

    @Inject
    AcceptReportCheck accept;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    SendReportBack sendBack;

    @Inject
    DiscardReportDraft discard;

    @Inject
    ProduceReport produce;

    @Inject
    CorrectReport correct;

    @Inject
    FileReport file;

    @Inject
    RecordReportAnswer answer;

    @Inject
    ReportDraftList drafts;

    @Inject
    PeriodicReports reports;

    @Inject
    ReportComparison comparison;

    @Inject
    ReviseReportForm revise;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();
    private ReportPeriod period = ReportPeriod.year(2025);

    @BeforeEach
    void devicesOfTheirOwn() {
        run++;
        chain.site("BC" + run);
        devices = chain.registered("BC" + run, 3, "BC" + run);
        period = ReportPeriod.custom(new Period(FIRST, LocalDate.of(2026, 5, run)));
    }

    @Test
    void figuresOfADraftAreThoseOfTheEndOfThePeriod() {
        var draft = opened();
        var before = content(draft);

        lose(devices.get(0), LocalDate.of(2026, 6, 1));

        assertEquals(before.lines(), content(draft).lines());
        lose(devices.get(1), FIRST.plusDays(30));
        assertFalse(before.lines().equals(content(draft).lines()));
    }

    @Test
    void aPeriodHasOneOpenDraftAndOneReportToCorrect() {
        var draft = opened();

        assertEquals(ReportingRule.ONE_OPEN_DRAFT, ruleAgainst(this::opened));

        var report = example.issued(draft);
        assertEquals(ReportingRule.ISSUED_ALREADY, ruleAgainst(this::opened));
        var correction = example.corrected(report);
        assertEquals(ReportingRule.ONE_OPEN_DRAFT, ruleAgainst(() -> example.corrected(report)));
        var second = example.issued(correction);
        assertEquals(ReportingRule.NOT_THE_LATEST, ruleAgainst(() -> example.corrected(report)));
        assertEquals(2, acting.as(Role.AUDITOR, () -> reports.get(second)).reportVersion());
        assertEquals(
                ReportingRule.FORM_UNKNOWN,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> open.open(new ReportDraft.Scope("RP-XX", period, Language.VI, "Hà Nội")))));
    }

    @Test
    void failedCheckNamesItsRecordsAndStopsUntilItIsAcceptedWithAReason() {
        long breach = breach(devices.get(2));
        var draft = opened();

        var check = check(draft, ReportCheck.BREACHES_CLOSED);

        assertTrue(check.stops());
        assertTrue(check.failing().stream()
                .anyMatch(each -> each.kind() == FailingRecord.Kind.BREACH && Objects.equals(each.record(), breach)));
        assertEquals(ReportingRule.CHECK_FAILS, ruleAgainst(() -> asKeeper(() -> putUp.putUp(draft, version(draft)))));
        assertEquals(
                ReportingRule.CHECK_PASSES,
                ruleAgainst(() ->
                        asKeeper(() -> accept.accept(draft, version(draft), ReportCheck.FIGURES_BALANCE, REASON))));

        asKeeper(() -> accept.accept(draft, version(draft), ReportCheck.BREACHES_CLOSED, REASON));
        assertFalse(check(draft, ReportCheck.BREACHES_CLOSED).stops());

        breach(devices.get(1));
        assertTrue(check(draft, ReportCheck.BREACHES_CLOSED).stops(), "it holds for what failed then alone");
    }

    @Test
    void acceptedReasonsAndCorrectionsStandOnThePaper() throws IOException {
        breach(devices.get(2));
        var first = example.issued(opened());

        var second = example.issued(example.corrected(first));

        assertTrue(textOf(first).contains("Đượcchấpnhậnvì:Sẽbổsungtrongkỳsau"), textOf(first));
        assertTrue(textOf(second).contains("Nộidungvàlýdođiềuchỉnh:Bổsungthiếtbịghimuộn"), textOf(second));
        var origin = acting.as(Role.AUDITOR, () -> reports.origin(second));
        assertEquals(first.value(), origin.correctsId());
        assertEquals("Bổ sung thiết bị ghi muộn", origin.correctedBecause());
    }

    @Test
    void whoDraftedOrAcceptedDoesNotReview() {
        breach(devices.get(2));
        var draft = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> open.open(new ReportDraft.Scope("RP-SP", period, Language.VI, "Hà Nội")));
        example.putUp(draft);

        assertEquals(
                ReportingRule.REVIEWED_BY_ANOTHER,
                ruleAgainst(() -> asOfficer(() -> review.review(draft, version(draft)))));

        asOfficer(() -> sendBack.sendBack(draft, version(draft), REASON));
        asKeeper(() -> discard.discard(draft, version(draft), REASON));
        var accepted = opened();
        asOfficer(() -> accept.accept(accepted, version(accepted), ReportCheck.BREACHES_CLOSED, REASON));
        example.putUp(accepted);
        assertEquals(
                ReportingRule.REVIEWED_BY_ANOTHER,
                ruleAgainst(() -> asOfficer(() -> review.review(accepted, version(accepted)))));
    }

    @Test
    void whoEverPutItUpDoesNotReviewALaterVersion() {
        var draft = opened();
        example.reviewed(draft);
        asOfficer(() -> sendBack.sendBack(draft, version(draft), REASON));
        asOfficer(() -> putUp.putUp(draft, version(draft)));
        asOfficer(() -> sendBack.sendBack(draft, version(draft), REASON));
        example.putUp(draft);

        assertEquals(
                ReportingRule.REVIEWED_BY_ANOTHER,
                ruleAgainst(() -> asOfficer(() -> review.review(draft, version(draft)))));
    }

    @Test
    void formThatWasReviewedIsTheOneThatIsIssued() {
        var draft = opened();
        example.reviewed(draft);
        var reviewed = acting.as(Role.AUDITOR, () -> drafts.form(draft));
        var next = acting.as(
                Role.ADMINISTRATOR,
                () -> revise.revise(new ReviseReportForm.Command(
                        reviewed.id(), reviewed.version(), LocalDate.of(2026, 4, 20), reviewed.facts())));
        try {
            assertEquals(
                    reviewed.id(),
                    acting.as(Role.AUDITOR, () -> drafts.form(draft)).id());
            assertFalse(content(draft).asPutUp());
            assertEquals(ReportingRule.FORM_CHANGED, ruleAgainst(() -> issue(draft)));

            asOfficer(() -> sendBack.sendBack(draft, version(draft), REASON));
            var report = example.issued(draft);
            assertEquals(
                    next, acting.as(Role.AUDITOR, () -> reports.get(report)).form());
            tables.sql()
                    .useHandle(sql -> sql.execute(
                            "update periodic_report set form_id = ? where form_id = ?",
                            reviewed.id().value(),
                            next.value()));
        } finally {
            tables.sql().useHandle(sql -> {
                sql.execute(
                        "update report_draft set form_id = ? where form_id = ?",
                        reviewed.id().value(),
                        next.value());
                sql.execute("delete from report_form where id = ?", next.value());
            });
        }
    }

    @Test
    void reportsFrozenBeforeRecordsWereKeptCompareAndChainAllTheSame() {
        period = ReportPeriod.custom(new Period(FIRST, LocalDate.of(2026, 4, 14)));
        var old = example.issued(opened());
        file(old, clock.today());
        forgetRecords(old);
        period = ReportPeriod.custom(new Period(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 5, 30)));
        var next = opened();
        var passing = check(next, ReportCheck.OPENING_IS_LAST_CLOSING);
        assertTrue(passing.examined() >= 3);
        assertEquals(0, passing.failed());

        lose(devices.get(0), LocalDate.of(2026, 4, 10));
        assertEquals(
                1, check(next, ReportCheck.OPENING_IS_LAST_CLOSING).failing().size());
        period = ReportPeriod.custom(new Period(FIRST, LocalDate.of(2026, 4, 14)));
        var corrected = example.issued(example.corrected(old));

        var devicesThatDiffer = acting.as(Role.AUDITOR, () -> comparison.compare(old, corrected, 50, null))
                .devices()
                .rows();
        assertEquals(
                List.of(devices.get(0).value()),
                devicesThatDiffer.stream()
                        .map(ReportComparison.DeviceDifference::record)
                        .toList());
        assertEquals(
                0,
                acting.as(Role.AUDITOR, () -> comparison.compare(old, old, 50, null))
                        .devices()
                        .total());
        asOfficer(() -> answer.record(answered(old, false, clock.today(), "Sai số liệu")));
    }

    /** As the report would be had it been frozen before numbers of records were kept. */
    private void forgetRecords(PeriodicReportId report) {
        var written = new ByteArrayOutputStream();
        FrozenReport.write(acting.as(Role.AUDITOR, () -> reports.figures(report)), written);
        var old = written.toString(StandardCharsets.UTF_8)
                .replaceAll(",\"entry\":\"[A-Z_]+\",\"record\":\\d+", "")
                .getBytes(StandardCharsets.UTF_8);
        var digest = FileDigest.of(old).hex();
        tables.sql().useTransaction(sql -> {
            sql.execute("insert into stored_file (digest, size, stored_at) values (?, ?, now())", digest, old.length);
            sql.execute("insert into stored_file_chunk (digest, position, bytes) values (?, 0, ?)", digest, old);
            sql.execute("update periodic_report set figures_digest = ? where id = ?", digest, report.value());
        });
    }

    @Test
    void onlyReviewedFiguresAreIssued() {
        var draft = opened();
        assertEquals(ReportingRule.DRAFT_STAGE, ruleAgainst(() -> issue(draft)));
        example.reviewed(draft);

        lose(devices.get(0), FIRST.plusDays(40));

        assertFalse(content(draft).asPutUp());
        assertEquals(ReportingRule.FIGURES_CHANGED, ruleAgainst(() -> issue(draft)));
        asOfficer(() -> sendBack.sendBack(draft, version(draft), REASON));
        assertEquals(
                REASON.text(), acting.as(Role.AUDITOR, () -> drafts.get(draft)).remark());
        var report = example.issued(draft);
        assertEquals(
                DraftStage.ISSUED,
                acting.as(Role.AUDITOR, () -> drafts.get(draft)).stage());
        assertEquals(
                report.value(), acting.as(Role.AUDITOR, () -> drafts.get(draft)).reportId());
    }

    @Test
    void versionThatIsNotTheLatestIsNotChanged() {
        var draft = opened();
        int seen = version(draft);
        example.putUp(draft);

        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> asKeeper(() -> discard.discard(draft, seen, REASON))));
    }

    @Test
    void discardedDraftStaysReadableAndMakesRoom() {
        var draft = opened();

        asKeeper(() -> discard.discard(draft, version(draft), REASON));

        assertEquals(
                DraftStage.DISCARDED,
                acting.as(Role.AUDITOR, () -> drafts.get(draft)).stage());
        assertEquals(ReportingRule.DRAFT_STAGE, ruleAgainst(() -> content(draft)));
        assertEquals(
                ReportingRule.DRAFT_STAGE,
                ruleAgainst(() -> asKeeper(() -> discard.discard(draft, version(draft), REASON))));
        opened();
    }

    @Test
    void previewIsMarkedAsADraftWithoutANumber() throws IOException {
        var draft = opened();

        var text = textOf(acting.as(Role.AUDITOR, () -> drafts.preview(draft)));

        assertTrue(text.contains("BẢNTHẢO–CHƯAPHÁTHÀNH"), text);
        assertFalse(text.contains("/BC"), text);
    }

    @Test
    void filingKeepsReceiptAndScanAndLeavesTheReportAsItIs() {
        var report = example.issued(opened());
        var pdf = acting.as(Role.AUDITOR, () -> reports.pdf(report));
        var today = clock.today();
        assertEquals(
                ReportingRule.NOT_FILED,
                ruleAgainst(() -> asOfficer(() -> answer.record(answered(report, true, today, null)))));
        assertEquals(ReportingRule.FILED_BEFORE_ISSUED, ruleAgainst(() -> file(report, today.minusDays(1))));
        assertEquals(ReportingRule.NOT_YET, ruleAgainst(() -> file(report, today.plusDays(1))));

        file(report, today);

        assertEquals(ReportingRule.FILED_ALREADY, ruleAgainst(() -> file(report, today)));
        var filing = acting.as(Role.AUDITOR, () -> reports.filing(report)).orElseThrow();
        assertEquals(
                List.of(FilingState.FILED, FilingChannel.PORTAL, "15/TN"),
                List.of(filing.state(), filing.channel(), filing.receiptNumber()));
        var scan = acting.as(Role.AUDITOR, () -> reports.scanBytes(report));
        assertEquals(filing.fileDigest(), FileDigest.of(scan).hex());
        assertArrayEquals(pdf, acting.as(Role.AUDITOR, () -> reports.pdf(report)));
    }

    @Test
    void authoritySendsBackWithItsWordsOnce() {
        var report = example.issued(opened());
        var today = clock.today();
        file(report, today);
        assertEquals(
                ReportingRule.ANSWERED_BEFORE_FILED,
                ruleAgainst(() -> asOfficer(() -> answer.record(answered(report, true, today.minusDays(1), null)))));
        assertEquals(
                ValueRule.REQUIRED,
                ruleAgainst(() -> asOfficer(() -> answer.record(answered(report, false, today, null)))));

        asOfficer(() -> answer.record(answered(report, false, today, "Thiếu phụ lục")));

        var filing = acting.as(Role.AUDITOR, () -> reports.filing(report)).orElseThrow();
        assertEquals(
                List.of(FilingState.SENT_BACK, "Thiếu phụ lục"),
                List.of(filing.state(), Objects.requireNonNull(filing.authorityWords())));
        assertEquals(
                ReportingRule.ANSWERED_ALREADY,
                ruleAgainst(() -> asOfficer(() ->
                        answer.record(new RecordReportAnswer.Command(report, filing.version(), true, today, null)))));
    }

    @Test
    void openingIsHeldAgainstTheLastFiledClosingDeviceByDevice() {
        // No other report of these tests ends before, so that it is this one that the next is held against.
        period = ReportPeriod.custom(new Period(FIRST, LocalDate.of(2026, 4, 15)));
        var first = example.issued(opened());
        file(first, clock.today());
        period = ReportPeriod.custom(new Period(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 5, 31)));
        var next = opened();
        var passing = check(next, ReportCheck.OPENING_IS_LAST_CLOSING);
        assertEquals(0, passing.failed());
        assertTrue(passing.examined() >= 3);

        lose(devices.get(0), LocalDate.of(2026, 4, 10));

        var failing = check(next, ReportCheck.OPENING_IS_LAST_CLOSING);
        assertEquals(
                List.of(devices.get(0).value()),
                failing.failing().stream().map(FailingRecord::record).toList());
        asOfficer(() -> answer.record(answered(first, false, clock.today(), "Sai số liệu")));
        assertEquals(
                0,
                check(next, ReportCheck.OPENING_IS_LAST_CLOSING).examined(),
                "what was sent back does not count as filed");
    }

    @Test
    void nothingOfAnotherCompanyIsThere() {
        var draft = opened();
        var elsewhere = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(elsewhere, () -> review.review(draft, 1))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(elsewhere, () -> drafts.get(draft))));
        assertEquals(List.of(), acting.as(elsewhere, () -> drafts.all()));
        var report = example.issued(draft);
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> correct.correct(report, "Huế", REASON))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(elsewhere, () -> reports.scan(report))));
    }

    private ReportDraftId opened() {
        return example.opened(period, Language.VI);
    }

    private ReportDraftList.DraftContent content(ReportDraftId draft) {
        return acting.as(Role.AUDITOR, () -> drafts.content(draft));
    }

    private ReportDraftList.CheckRow check(ReportDraftId draft, ReportCheck which) {
        return content(draft).checks().stream()
                .filter(each -> each.check() == which)
                .findFirst()
                .orElseThrow();
    }

    private int version(ReportDraftId draft) {
        return example.version(draft);
    }

    private void issue(ReportDraftId draft) {
        asOfficer(() -> produce.produce(draft, version(draft), JobProgress.UNWATCHED));
    }

    private void file(PeriodicReportId report, LocalDate day) {
        asOfficer(() -> file.file(
                report,
                new ReportFiling.Facts(day, FilingChannel.PORTAL, "15/TN"),
                new AddPaper.Sent("ban-ky.txt", ("Bản ký " + report).getBytes(StandardCharsets.UTF_8))));
    }

    private static RecordReportAnswer.Command answered(
            PeriodicReportId report, boolean accepted, LocalDate day, @Nullable String words) {
        return new RecordReportAnswer.Command(report, 1, accepted, day, words);
    }

    private void lose(EquipmentId device, LocalDate day) {
        asKeeper(() -> change.change(
                new ChangeStage.Command(List.of(device), LifecycleStage.LOST, day, "Biên bản số 3", REASON)));
    }

    private long breach(EquipmentId device) {
        var command = new ReportBreach.Command(
                List.of(device), BreachKind.OTHER, clock.today(), "Mang thiết bị ra ngoài nhà máy");
        return acting.as(Role.RECORD_KEEPER, () -> breaches.report(command))
                .get(0)
                .value();
    }

    private void asKeeper(Runnable act) {
        acting.as(Role.RECORD_KEEPER, act);
    }

    private void asOfficer(Runnable act) {
        acting.as(Role.COMPLIANCE_OFFICER, act);
    }

    private String textOf(PeriodicReportId report) throws IOException {
        return textOf(acting.as(Role.AUDITOR, () -> reports.pdf(report)));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
