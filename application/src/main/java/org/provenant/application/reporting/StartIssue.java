package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.job.JobQueue;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.job.JobId;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Asks for a reviewed draft to be issued, as a job; asking twice does no harm. */
@UseCase
@Allowed(Permission.ISSUE_REPORTS)
public class StartIssue {

    @Inject
    ReportDrafts drafts;

    @Inject
    JobQueue jobs;

    /**
     * @param version of the draft that the caller has seen; it is issued as it was then or not at all
     * @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} unless it was reviewed
     */
    public JobId start(ReportDraftId id, int version) {
        var draft = drafts.inTurn(id, version);
        draft.require(DraftStage.REVIEWED);
        return jobs.enqueue(IssueReportJob.KIND, id.value(), version);
    }
}
