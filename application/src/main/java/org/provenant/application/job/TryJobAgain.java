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
import org.provenant.domain.shared.RuleViolated;

/** Queues work once more that failed, was refused or was called off. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class TryJobAgain {

    @Inject
    OwnJobs jobs;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link JobRule#NOT_YOUR_JOB}, {@link JobRule#NOTHING_TO_TRY} or {@link JobRule#ASKED_FOR_SINCE}
     */
    public void again(JobId id) {
        var state = jobs.lock(id);
        if (!state.isUndone()) {
            throw new RuleViolated(JobRule.NOTHING_TO_TRY, state);
        }
        var queued = database.sql()
                .createUpdate("""
                        update job set state = 'QUEUED', queued_at = :now, cancel_asked = false, done = 0, total = 0,
                            ended_at = null, tries = 0, next_try_at = null, rule = null, rule_values = null, reference = null
                        where id = :id and not exists (select from job later
                            where later.kind = job.kind and later.subject_id = job.subject_id and later.id > job.id)
                        """)
                .bind("id", id.value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        if (queued == 0) {
            throw new RuleViolated(JobRule.ASKED_FOR_SINCE);
        }
    }
}
