package org.provenant.application.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobRule;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The jobs that the caller decides on. */
@ApplicationScoped
class OwnJobs {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * How far it is; no runner takes or ends it until this transaction is over.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's job, or {@link JobRule#NOT_YOUR_JOB}
     */
    JobState lock(JobId id) {
        var caller = callers.current();
        var found = database.sql()
                .createQuery("select state, user_id from job where id = :id and company_id = :company for update")
                .bind("id", id.value())
                .bind("company", caller.requireCompany().value())
                .map((row, context) -> new Found(JobState.valueOf(row.getString("state")), row.getLong("user_id")))
                .findOne()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
        if (found.user() != caller.requireUser().value()) {
            throw new RuleViolated(JobRule.NOT_YOUR_JOB);
        }
        return found.state();
    }

    private record Found(JobState state, long user) {}
}
