package org.provenant.application.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.RuleValues;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes waiting jobs and runs them one by one, so that pages keep processor and connections however many wait. The next one
 * is of whoever was served longest ago, so that many jobs of one user hold up nobody else. What a passing fault has ended
 * is tried again later. While a job runs, its runner holds an advisory lock; if the process dies, the database frees the
 * lock and any runner takes the job up again.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Keeps our locks apart from others in the same database. */
    static final int LOCK_SPACE = 0x50524f56;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    CallerLookup lookup;

    @Inject
    Instance<JobHandler> handlers;

    @Inject
    Clock clock;

    /** Runs jobs until none waits. */
    public void runWaiting() {
        while (runNext()) {
            Thread.onSpinWait();
        }
    }

    /** Takes the job whose turn it is and runs it; says whether there was one. */
    boolean runNext() {
        var ran = new boolean[1];
        database.aside(locks -> {
            try {
                var job = take(locks);
                job.ifPresent(this::run);
                ran[0] = job.isPresent();
            } finally {
                free(locks);
            }
        });
        return ran[0];
    }

    private static void free(Handle locks) {
        locks.execute("select pg_advisory_unlock_all()");
    }

    private Optional<Taken> take(Handle locks) {
        var waiting = locks.createQuery("""
                        select id, kind, company_id, user_id, subject_id, cancel_asked, tries from job j
                        where state in ('QUEUED', 'RUNNING') and coalesce(next_try_at <= :now, true)
                        order by (select max(s.started_at) from job s where s.user_id = j.user_id) nulls first, queued_at, id
                        limit 50
                        """)
                .bind("now", now())
                .map((row, context) -> new Taken(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("company_id", Long.class),
                        row.getLong("user_id"),
                        row.getLong("subject_id"),
                        row.getBoolean("cancel_asked"),
                        row.getInt("tries")))
                .list();
        return waiting.stream().filter(job -> isOurs(job, locks)).findFirst();
    }

    /** Locks the job and looks again, because another runner may have ended it in between. */
    private boolean isOurs(Taken job, Handle locks) {
        var locked = locks.createQuery("select pg_try_advisory_lock(:space, :job)")
                .bind("space", LOCK_SPACE)
                .bind("job", (int) job.id())
                .mapTo(Boolean.class)
                .one();
        return locked
                && locks.createUpdate("""
                                update job set state = 'RUNNING', started_at = :now, beat_at = :now, done = 0, total = 0,
                                    next_try_at = null
                                where id = :id and state in ('QUEUED', 'RUNNING')
                                """)
                                .bind("now", now())
                                .bind("id", job.id())
                                .execute()
                        == 1;
    }

    private void run(Taken job) {
        try {
            requireWanted(job, job.cancelAsked());
            var company = job.company() == null ? null : new CompanyId(job.company());
            var caller = lookup.callerOf(new UserId(job.user()), company, Channel.JOB)
                    .orElseThrow(() -> new IllegalStateException("the user is locked"));
            var handler = handlers.stream()
                    .filter(each -> each.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody can do " + job.kind()));
            callers.as(caller, () -> {
                handler.run(job.subject(), (done, total) -> beat(job, done, total));
                return job;
            });
            end(job, "DONE", null, null);
        } catch (JobCancelled cancelled) {
            end(job, "CANCELLED", null, null);
        } catch (RuleViolated refusal) {
            PassingFault.pause(refusal, job.tries())
                    .ifPresentOrElse(pause -> postpone(job, pause), () -> end(job, "REFUSED", refusal, null));
        } catch (Unavailable away) {
            if (away.why() != ValueRule.STORAGE_FULL) {
                // It stays in the queue as it is; the next look at the queue takes it up again.
                throw away;
            }
            end(job, "REFUSED", new RuleViolated(away.why()), null);
        } catch (RuntimeException fault) {
            var reference = UUID.randomUUID().toString();
            LOG.error("Job {} ({}) failed, reference {}", job.id(), job.kind(), reference, fault);
            PassingFault.pause(fault, job.tries())
                    .ifPresentOrElse(pause -> postpone(job, pause), () -> end(job, "FAILED", null, reference));
        }
    }

    private void beat(Taken job, int done, int total) {
        var cancelAsked = new boolean[1];
        database.aside(handle -> cancelAsked[0] = handle.createQuery("""
                        update job set done = :done, total = :total, beat_at = :now where id = :id returning cancel_asked
                        """)
                .bind("done", done)
                .bind("total", total)
                .bind("now", now())
                .bind("id", job.id())
                .mapTo(Boolean.class)
                .one());
        requireWanted(job, cancelAsked[0]);
    }

    private static void requireWanted(Taken job, boolean cancelAsked) {
        if (cancelAsked) {
            throw new JobCancelled(job.id());
        }
    }

    /** Back into the queue, where nobody takes it before its pause is over. */
    private void postpone(Taken job, Duration pause) {
        database.aside(handle -> handle.createUpdate("""
                        update job set state = 'QUEUED', done = 0, total = 0, tries = tries + 1, next_try_at = :then
                        where id = :id
                        """)
                .bind("then", now().plus(pause))
                .bind("id", job.id())
                .execute());
    }

    private void end(Taken job, String state, @Nullable RuleViolated refusal, @Nullable String reference) {
        database.aside(handle -> handle.createUpdate("""
                        update job set state = :state, ended_at = :now, rule = :rule,
                            rule_values = cast(:values as jsonb), reference = :reference
                        where id = :id
                        """)
                .bind("state", state)
                .bind("now", now())
                .bind("rule", refusal == null ? null : refusal.rule().key())
                .bind("values", refusal == null ? null : RuleValues.write(refusal.values()))
                .bind("reference", reference)
                .bind("id", job.id())
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Taken(
            long id, String kind, @Nullable Long company, long user, long subject, boolean cancelAsked, int tries) {}
}
