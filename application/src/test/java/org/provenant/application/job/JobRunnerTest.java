package org.provenant.application.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.ScriptedJob;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class JobRunnerTest {

    private static long subjects;

    @Inject
    JobRunner runner;

    @Inject
    ScriptedJob work;

    @Inject
    CancelJob cancel;

    @Inject
    TryJobAgain again;

    @Inject
    Callers callers;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void jobRunsInTheNameOfWhoAskedForIt() {
        var seen = new ArrayList<Caller>();
        work.does((subject, progress) -> seen.add(callers.current()));

        var job = queue();
        runner.runWaiting();

        assertEquals("DONE", state(job));
        var caller = seen.get(0);
        assertEquals(acting.user(Role.RECORD_KEEPER), caller.user());
        assertEquals(acting.company(), caller.company());
        assertEquals(Channel.JOB, caller.channel());
        assertTrue(caller.roles().contains(Role.RECORD_KEEPER), caller.toString());
        assertFalse(callers.current().isSignedIn());
    }

    @Test
    void progressIsSeenWhileTheJobRuns() {
        var seen = new ArrayList<String>();
        work.does((subject, progress) -> {
            progress.report(3, 12);
            seen.add(progressOf(subject));
            progress.report(12, 12);
            seen.add(progressOf(subject));
        });

        queue();
        runner.runWaiting();

        assertEquals(List.of("RUNNING 3/12", "RUNNING 12/12"), seen);
    }

    @Test
    void refusalIsKeptWithItsValues() {
        work.does((subject, progress) -> {
            throw new RuleViolated(IntakeRule.HAS_PROBLEMS, "hàng.xlsx", 3);
        });

        var job = queue();
        runner.runWaiting();

        assertEquals("REFUSED", state(job));
        assertEquals(
                1,
                tables.count("job where rule = 'intake.rule.HAS_PROBLEMS'"
                        + " and rule_values = '[\"hàng.xlsx\", 3]' and ended_at is not null and id = " + job));
    }

    @Test
    void faultIsKeptWithAReferenceAndHoldsUpNoOther() {
        work.does((subject, progress) -> {
            if (subject % 2 == 0) {
                throw new IllegalStateException("disk is full");
            }
        });

        var jobs = List.of(queue(), queue());
        runner.runWaiting();

        assertEquals(
                List.of("DONE", "FAILED"),
                jobs.stream().map(this::state).sorted().toList());
        assertEquals(
                1,
                tables.count("job where state = 'FAILED' and reference is not null and id in (%d, %d)"
                        .formatted(jobs.get(0), jobs.get(1))));
    }

    @Test
    void passingFaultIsTriedAgainAfterAPauseAndGivenUpAfterTheLast() {
        var times = new ArrayList<Instant>();
        work.does((subject, progress) -> {
            times.add(clock.instant());
            throw new UncheckedIOException(new IOException("the disk does not answer"));
        });
        var job = queue();
        var begun = clock.instant();

        for (int minute = 0; minute < 30; minute++) {
            runner.runWaiting();
            clock.pass(Duration.ofMinutes(1));
        }

        assertEquals(
                List.of(0L, 1L, 6L, 21L),
                times.stream()
                        .map(time -> Duration.between(begun, time).toMinutes())
                        .toList());
        assertEquals("FAILED", state(job));
    }

    @Test
    void whatStoodInAnothersWayIsTriedAgainAndIsDone() {
        var tries = new ArrayList<Long>();
        work.does((subject, progress) -> {
            tries.add(subject);
            if (tries.size() == 1) {
                throw new RuleViolated(ValueRule.BUSY);
            }
        });
        var job = queue();

        runner.runWaiting();
        assertEquals("QUEUED", state(job));
        assertEquals(1, tables.count("job where tries = 1 and next_try_at is not null and id = " + job));
        clock.pass(Duration.ofMinutes(1));
        runner.runWaiting();

        assertEquals("DONE", state(job));
        assertEquals(2, tries.size());
    }

    @Test
    void whatWaitsForItsNextTryIsCalledOffLikeAllThatWaits() {
        work.does((subject, progress) -> {
            throw new UncheckedIOException(new IOException("the disk does not answer"));
        });
        var job = queue();
        runner.runWaiting();

        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(new JobId(job)));
        clock.pass(Duration.ofMinutes(1));
        runner.runWaiting();

        assertEquals("CANCELLED", state(job));
    }

    @Test
    void jobIsTakenUpAgainOnceItsRunnerIsDead() {
        work.does((subject, progress) -> {});
        var job = queue();
        tables.sql().useHandle(process -> {
            runAs(process, job);
            assertFalse(runner.runNext());
            assertEquals("RUNNING", state(job));

            kill(process);
        });

        assertTrue(runner.runNext());

        assertEquals("DONE", state(job));
        assertFalse(runner.runNext());
    }

    @Test
    void ofTwoRunnersEachJobHasOne() throws Exception {
        Map<Long, Integer> runs = new ConcurrentHashMap<>();
        work.does((subject, progress) -> runs.merge(subject, 1, Integer::sum));
        var jobs = LongStream.range(0, 30).map(i -> queue()).boxed().toList();
        Callable<Object> running = () -> {
            runner.runWaiting();
            return "ran";
        };

        AtOnce.run(List.of(running, running, running));

        assertEquals(30, runs.size());
        assertTrue(runs.values().stream().allMatch(count -> count == 1), runs.toString());
        assertTrue(jobs.stream().allMatch(job -> state(job).equals("DONE")));
    }

    @Test
    void jobsRunInTheOrderInWhichTheyWereAskedFor() {
        var seen = new ArrayList<Long>();
        work.does((subject, progress) -> seen.add(subject));

        queue();
        queue();
        queue();
        runner.runWaiting();

        assertEquals(List.of(subjects - 2, subjects - 1, subjects), seen);
    }

    @Test
    void manyJobsOfOneUserHoldUpNobodyElse() {
        var seen = new ArrayList<Long>();
        work.does((subject, progress) -> seen.add(subject));
        for (int i = 0; i < 50; i++) {
            queue();
        }
        queue(Role.COMPLIANCE_OFFICER);
        var officers = subjects;

        runner.runWaiting();

        assertEquals(51, seen.size());
        assertTrue(seen.indexOf(officers) <= 1, "served after " + seen.indexOf(officers));
    }

    @Test
    void whatWaitsAndIsCalledOffIsNeverBegun() {
        var seen = new ArrayList<Long>();
        work.does((subject, progress) -> seen.add(subject));
        var job = queue();

        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(new JobId(job)));
        runner.runWaiting();

        assertEquals(List.of(), seen);
        assertEquals("CANCELLED", state(job));
    }

    @Test
    void whatRunsAndIsCalledOffEndsWithItsNextStepAndCanBeTriedAgain() {
        var steps = new ArrayList<Integer>();
        var called = new ArrayList<Long>();
        work.does((subject, progress) -> {
            for (int step = 1; step <= 3; step++) {
                steps.add(step);
                if (called.remove(subject)) {
                    acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(new JobId(latest())));
                }
                progress.report(step, 3);
            }
        });
        var job = queue();
        called.add(subjects);

        runner.runWaiting();

        assertEquals(List.of(1), steps);
        assertEquals("CANCELLED", state(job));

        acting.as(Role.RECORD_KEEPER, () -> again.again(new JobId(job)));
        runner.runWaiting();

        assertEquals(List.of(1, 1, 2, 3), steps);
        assertEquals("DONE", state(job));
    }

    @Test
    void whatWasCalledOffBeforeItsRunnerDiedIsNotTakenUpAgain() {
        var seen = new ArrayList<Long>();
        work.does((subject, progress) -> seen.add(subject));
        var job = queue();
        tables.sql().useHandle(process -> {
            runAs(process, job);
            acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(new JobId(job)));
            kill(process);
        });

        runner.runWaiting();

        assertEquals(List.of(), seen);
        assertEquals("CANCELLED", state(job));
    }

    @Test
    void onlyWhoeverAskedDecidesAndOnlyWhereThereIsSomethingToDecide() {
        work.does((subject, progress) -> {});
        var job = queue();
        var id = new JobId(job);

        assertRule(JobRule.NOT_YOUR_JOB, () -> acting.as(Role.COMPLIANCE_OFFICER, () -> cancel.cancel(id)));
        assertRule(JobRule.NOTHING_TO_TRY, () -> acting.as(Role.RECORD_KEEPER, () -> again.again(id)));

        runner.runWaiting();

        assertRule(JobRule.JOB_OVER, () -> acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(id)));
        assertRule(JobRule.NOTHING_TO_TRY, () -> acting.as(Role.RECORD_KEEPER, () -> again.again(id)));
    }

    @Test
    void whatWasAskedForOnceMoreSinceIsNotTriedAgain() {
        work.does((subject, progress) -> {});
        var job = queue();
        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(new JobId(job)));
        subjects--;
        queue();

        assertRule(JobRule.ASKED_FOR_SINCE, () -> acting.as(Role.RECORD_KEEPER, () -> again.again(new JobId(job))));
        runner.runWaiting();
    }

    private static void assertRule(JobRule rule, Executable act) {
        assertEquals(rule, assertThrows(RuleViolated.class, act).rule());
    }

    private long latest() {
        return tables.number("select max(id) from job");
    }

    @Test
    void nothingIsDoneForAUserWhoIsLocked() {
        var seen = new ArrayList<Long>();
        work.does((subject, progress) -> seen.add(subject));
        var keeper = acting.user(Role.RECORD_KEEPER).value();
        var job = queue();

        tables.sql().useHandle(sql -> sql.execute("update user_account set locked = true where id = ?", keeper));
        runner.runWaiting();
        tables.sql().useHandle(sql -> sql.execute("update user_account set locked = false where id = ?", keeper));

        assertEquals(List.of(), seen);
        assertEquals("FAILED", state(job));
    }

    /** As a runner in another process would: its lock lasts as long as its connection. */
    private static void runAs(Handle process, long job) {
        process.createQuery("select pg_try_advisory_lock(:space, :job)")
                .bind("space", JobRunner.LOCK_SPACE)
                .bind("job", (int) job)
                .mapTo(Boolean.class)
                .one();
        process.execute("update job set state = 'RUNNING' where id = ?", job);
    }

    /** Ends the connection as the death of its process would, and waits until the server has noticed. */
    private void kill(Handle process) {
        var backend = process.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
        assertEquals(1, tables.number("select pg_terminate_backend(%d, 60000)::int".formatted(backend)));
    }

    private long queue() {
        return queue(Role.RECORD_KEEPER);
    }

    private long queue(Role role) {
        subjects++;
        return tables.sql().withHandle(sql -> sql.createQuery("""
                        insert into job (id, kind, company_id, user_id, subject_id, state, queued_at)
                        values (nextval('job_seq'), :kind, :company, :user, :subject, 'QUEUED', now())
                        returning id
                        """)
                .bind("kind", ScriptedJob.KIND)
                .bind("company", acting.company().value())
                .bind("user", acting.user(role).value())
                .bind("subject", subjects)
                .mapTo(Long.class)
                .one());
    }

    private String state(long job) {
        return text("select state from job where id = " + job);
    }

    private String progressOf(long subject) {
        return text("select state || ' ' || done || '/' || total from job where subject_id = " + subject);
    }

    private String text(String query) {
        return tables.sql()
                .withHandle(sql -> sql.createQuery(query).mapTo(String.class).one());
    }
}
