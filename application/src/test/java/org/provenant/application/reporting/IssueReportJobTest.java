package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.job.CancelJob;
import org.provenant.application.job.JobQueue;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobState;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** A report that is issued behind the page. */
@RegisterTest
class IssueReportJobTest {

    private static int runs;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleReports example;

    @Inject
    Acting acting;

    @Inject
    StartIssue start;

    @Inject
    SendReportBack sendBack;

    @Inject
    CancelJob cancel;

    @Inject
    JobRunner runner;

    @Inject
    ReportDraftList drafts;

    @Inject
    TestDatabase tables;

    private ReportDraftId draft;

    @BeforeEach
    void reviewADraft() {
        runs++;
        chain.site("KHO" + runs);
        chain.registered("I" + runs, 2, "KHO" + runs);
        draft = example.opened(
                ReportPeriod.custom(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, runs))), Language.VI);
        example.reviewed(draft);
    }

    @Test
    void reportIsThereOnceTheQueueWasWorkedOff() {
        ask();
        assertEquals(JobState.QUEUED, issue().state());
        assertNull(row().reportId());

        runner.runWaiting();

        assertEquals(DraftStage.ISSUED, row().stage());
        assertNotNull(row().reportId());
        assertEquals(100, issue().percent());
    }

    @Test
    void whoeverAsksTwiceGetsOneReport() {
        assertEquals(ask(), ask());

        runner.runWaiting();

        assertEquals(1, reports());
        assertEquals(
                ReportingRule.DRAFT_STAGE,
                assertThrows(RuleViolated.class, this::ask).rule());
    }

    @Test
    void draftThatWasNotReviewedIsNotQueued() {
        sendBack();

        assertEquals(
                ReportingRule.DRAFT_STAGE,
                assertThrows(RuleViolated.class, this::ask).rule());
    }

    @Test
    void whatWasReviewedAgainSinceIsNotIssuedForWhoeverHasSeenTheFirst() {
        ask();
        sendBack();
        example.reviewed(draft);

        runner.runWaiting();

        assertEquals(DraftStage.REVIEWED, row().stage());
        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, refusal());
    }

    @Test
    void figuresThatHaveChangedSinceTheReviewAreRefusedInTheQueueToo() {
        ask();
        chain.registered("L" + runs, 1, "KHO" + runs);

        runner.runWaiting();

        assertEquals(ReportingRule.FIGURES_CHANGED, refusal());
        assertEquals(0, reports());
    }

    @Test
    void workWhoseProcessDiedAfterTheReportWasThereIsDone() {
        var job = ask();
        runner.runWaiting();
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update job set state = 'RUNNING', ended_at = null where id = ?", job.value()));

        runner.runWaiting();

        assertEquals(JobState.DONE, issue().state());
        assertEquals(1, reports());
    }

    @Test
    void whatIsCalledOffLeavesTheDraftAsItWas() {
        var job = ask();
        acting.as(Role.COMPLIANCE_OFFICER, () -> cancel.cancel(job));

        runner.runWaiting();

        assertEquals(JobState.CANCELLED, issue().state());
        assertEquals(DraftStage.REVIEWED, row().stage());
        ask();
        runner.runWaiting();
        assertEquals(1, reports());
    }

    private JobId ask() {
        int version = example.version(draft);
        return acting.as(Role.COMPLIANCE_OFFICER, () -> start.start(draft, version));
    }

    private void sendBack() {
        int version = example.version(draft);
        acting.as(Role.COMPLIANCE_OFFICER, () -> sendBack.sendBack(draft, version, new Reason("Xem lại số liệu")));
    }

    private JobQueue.Status issue() {
        return acting.as(Role.AUDITOR, () -> drafts.issue(draft).orElseThrow());
    }

    private Object refusal() {
        var issue = issue();
        assertEquals(JobState.REFUSED, issue.state());
        return Objects.requireNonNull(issue.refusal()).rule();
    }

    private ReportDraftList.DraftRow row() {
        return acting.as(Role.AUDITOR, () -> drafts.get(draft));
    }

    private long reports() {
        return tables.count("periodic_report where id = (select report_id from report_draft where id = %d)"
                .formatted(draft.value()));
    }
}
