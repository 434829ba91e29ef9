package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Unavailable;
import org.provenant.launcher.EmbeddedPostgres;

/** PostgreSQL or one of its processes dies by {@code kill -9} while people work; the product goes on by itself. */
@Tag("faults")
class PostgresKilledTest {

    private static final int PEOPLE = 3;
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final int ROUNDS_BETWEEN_LOOKS = 25;

    @TempDir
    Path folder = Path.of("");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger shifts = new AtomicInteger();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void productAnswersAgainByItselfAndLosesNothing() throws Exception {
        var random = Rounds.random(PostgresKilledTest.class);
        var rounds = Rounds.of(4, 1_000);
        try (var server = EmbeddedPostgres.start(folder)) {
            var database = new TestDatabase(server.url(), server.user(), server.password());
            try (var register = OpenRegister.on(database, Shift.class)) {
                kill(register, database, rounds, random);
            } finally {
                over.set(true);
            }
        }
        System.out.println("PostgresKilledTest: " + rounds + " rounds, " + acknowledged + " deeds acknowledged, none"
                + " lost, half done or doubled; " + unavailable + " times told that the database is away");
    }

    private void kill(OpenRegister register, TestDatabase database, int rounds, Random random) throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            people.submit(() -> work(register.find(Shift.class)));
        }
        for (int round = 1; round <= rounds; round++) {
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            killOne(random);
            awaitAcknowledgement("round " + round);
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                look(database, "after round " + round);
                System.out.println("PostgresKilledTest: round " + round + ", " + acknowledged + " acknowledged");
            }
        }
        over.set(true);
        people.shutdown();
        assertTrue(people.awaitTermination(2, TimeUnit.MINUTES), "nobody hangs");
        register.find(JobRunner.class).runWaiting();
        assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"), "no job is stuck");
        look(database, "at the end");
    }

    private void work(Shift shift) {
        while (!over.get()) {
            try {
                var stem = "shift" + shifts.incrementAndGet();
                shift.keep(stem, this::hear);
                shift.mistake(stem, this::hear);
            } catch (Unavailable away) {
                unavailable.incrementAndGet();
            } catch (RuntimeException | Error fault) {
                faults.add(fault);
                over.set(true);
            }
        }
    }

    private void hear(String line) {
        said.add(line);
        if (Deed.doneIn(line).isPresent()) {
            acknowledged.incrementAndGet();
        }
    }

    /** The server as a whole, or one of its processes, whichever it may be. */
    private void killOne(Random random) throws IOException {
        var file = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        var server = ProcessHandle.of(Long.parseLong(file.get(0).strip())).orElseThrow();
        var workers = server.children().toList();
        var victim = workers.isEmpty() || random.nextInt(3) == 0 ? server : workers.get(random.nextInt(workers.size()));
        victim.destroyForcibly();
    }

    /** Somebody's work succeeds again, with nobody's help. */
    private void awaitAcknowledgement(String when) throws InterruptedException {
        var before = acknowledged.get() + PEOPLE;
        var start = System.nanoTime();
        while (acknowledged.get() <= before) {
            assertEquals(List.of(), List.copyOf(faults), when);
            assertTrue(System.nanoTime() - start < PATIENCE_NANOS, () -> "nothing works any more: " + when);
            Thread.sleep(10);
        }
    }

    private void look(TestDatabase database, String when) {
        var heard = new ArrayList<String>();
        for (var line = said.poll(); line != null; line = said.poll()) {
            heard.add(line);
        }
        Deed.requireIn(database, heard, when);
        Truth.requireIn(database, when);
    }
}
