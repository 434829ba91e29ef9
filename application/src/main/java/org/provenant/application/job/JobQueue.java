package org.provenant.application.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.RuleViolated;

/** The queue of long work. A job is queued in the transaction that asks for it. */
@ApplicationScoped
public class JobQueue {

    private static final int HUNDRED = 100;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Queues work in the name of the caller; the same work that still waits or runs is not queued again. */
    public JobId enqueue(String kind, long subject) {
        return enqueue(kind, subject, null);
    }

    /**
     * As {@link #enqueue(String, long)}.
     *
     * @param seen the version of the record that the caller has seen, for work that must not be done on another
     */
    public JobId enqueue(String kind, long subject, @Nullable Integer seen) {
        var caller = callers.current();
        var running = latest(kind, subject).filter(job -> !job.state().isOver());
        if (running.isPresent()) {
            return running.get().id();
        }
        return new JobId(database.sql()
                .createQuery("""
                        insert into job (id, kind, company_id, user_id, subject_id, seen_version, state, queued_at)
                        values (nextval('job_seq'), :kind, :company, :user, :subject, :seen, 'QUEUED', :now)
                        returning id
                        """)
                .bind("kind", kind)
                .bind(
                        "company",
                        caller.company() == null ? null : caller.company().value())
                .bind("user", caller.requireUser().value())
                .bind("subject", subject)
                .bind("seen", seen)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
    }

    /** The latest job of this kind about a record. */
    public Optional<Status> latest(String kind, long subject) {
        return database.sql()
                .createQuery("""
                        select id, state, done, total, rule, rule_values, reference, seen_version from job
                        where kind = :kind and subject_id = :subject order by id desc limit 1
                        """)
                .bind("kind", kind)
                .bind("subject", subject)
                .map((row, context) -> new Status(
                        new JobId(row.getLong("id")),
                        JobState.valueOf(row.getString("state")),
                        row.getInt("done"),
                        row.getInt("total"),
                        refusal(row.getString("rule"), row.getString("rule_values")),
                        row.getString("reference"),
                        row.getObject("seen_version", Integer.class)))
                .findOne();
    }

    private static @Nullable RuleViolated refusal(@Nullable String rule, @Nullable String values) {
        return rule == null || values == null
                ? null
                : new RuleViolated(
                        RuleValues.rule(rule), RuleValues.read(values).toArray());
    }

    /**
     * How far a job has come.
     *
     * @param refusal the rule that forbade it, if one did
     * @param reference under which the administrator finds a technical fault
     * @param seen the version of the record that its asker has seen, where it matters
     */
    public record Status(
            JobId id,
            JobState state,
            int done,
            int total,
            @Nullable RuleViolated refusal,
            @Nullable String reference,
            @Nullable Integer seen) {

        /** How much is done, of a hundred. */
        public int percent() {
            return total == 0 ? 0 : Math.min(HUNDRED, HUNDRED * done / total);
        }
    }
}
