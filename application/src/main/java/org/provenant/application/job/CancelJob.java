package org.provenant.application.job;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobRule;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.RuleViolated;

/** Calls off long work: what waits is not begun, what runs ends with its next step and changes nothing. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class CancelJob {

    @Inject
    OwnJobs jobs;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link JobRule#NOT_YOUR_JOB} or {@link JobRule#JOB_OVER} */
    public void cancel(JobId id) {
        var state = jobs.lock(id);
        if (state.isOver()) {
            throw new RuleViolated(JobRule.JOB_OVER, state);
        }
        var end = state == JobState.QUEUED ? ", state = 'CANCELLED', ended_at = :now" : "";
        var update = database.sql().createUpdate("update job set cancel_asked = true" + end + " where id = :id");
        update.bind("id", id.value());
        if (state == JobState.QUEUED) {
            update.bind("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        update.execute();
    }
}
