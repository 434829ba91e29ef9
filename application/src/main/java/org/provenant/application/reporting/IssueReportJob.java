package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.job.JobKind;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.ReportDraftId;

/** Issues a report behind the page. What a crash has interrupted after the report was there is done already. */
@ApplicationScoped
public class IssueReportJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.ISSUE_REPORT.name();

    @Inject
    ProduceReport produce;

    @Inject
    ReportDraftList drafts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        var draft = new ReportDraftId(subject);
        if (drafts.get(draft).stage() != DraftStage.ISSUED) {
            var seen = drafts.issue(draft).map(JobQueue.Status::seen).orElse(null);
            produce.produce(draft, Objects.requireNonNull(seen), progress);
        }
    }
}
