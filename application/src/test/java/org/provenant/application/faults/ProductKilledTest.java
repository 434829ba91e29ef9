package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;

/** The product dies by {@code kill -9} at any moment of its work, and the next one goes on where it was. */
@Tag("faults")
class ProductKilledTest {

    private static final int ROUNDS_PER_DATABASE = 20;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_PAUSE_MILLIS = 150;

    @TempDir
    Path folder = Path.of("");

    private String classPath = "";
    private int deeds;

    @Test
    void nothingIsLostHalfDoneOrDoneTwice() throws Exception {
        var random = Rounds.random(ProductKilledTest.class);
        var rounds = Rounds.of(4, 940);
        classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            shareClasses(server.fresh());
            for (int first = 0; first < rounds; first += ROUNDS_PER_DATABASE) {
                kill(server.fresh(), first, Math.min(rounds, first + ROUNDS_PER_DATABASE), random);
                tell(Math.min(rounds, first + ROUNDS_PER_DATABASE), rounds);
            }
        }
    }

    private void tell(int done, int rounds) {
        System.out.println("ProductKilledTest: " + done + " of " + rounds + " rounds, " + deeds
                + " deeds acknowledged, none lost, half done or doubled");
    }

    private void kill(TestDatabase database, int first, int last, Random random) throws Exception {
        var next = start(database, first);
        List<String> unsure = List.of();
        for (int round = first; round < last; round++) {
            try (var product = next) {
                product.await(ProductProcess.READY);
                next = start(database, round + 1);
                product.go();
                product.await(ProductProcess.TAKEN_UP);
                assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"), "jobs are taken up");
                Deed.requireIn(database, unsure, "after the jobs of the round before round " + round);
                var said = product.after(random.nextInt(MOST_LINES));
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                said.addAll(product.kill());
                awaitQuiet(database);
                require(database, said, round);
                unsure = said;
            }
        }
        next.await(ProductProcess.READY);
        next.dismiss();
    }

    private RunningProduct start(TestDatabase database, int number) throws Exception {
        return RunningProduct.on(database, number, classPath, sharedClasses());
    }

    private Path sharedClasses() {
        return folder.resolve("classes.jsa");
    }

    /** What every start loads is written down once, so that the many starts cost less. */
    private void shareClasses(TestDatabase database) throws Exception {
        var product = start(database, 0);
        product.await(ProductProcess.READY);
        product.dismiss();
    }

    /** The server goes on for a moment with what the dead process asked for last. */
    private static void awaitQuiet(TestDatabase database) throws InterruptedException {
        while (database.count("pg_stat_activity where application_name = 'provenant' and datname = current_database()"
                        + " and state <> 'idle'")
                > 0) {
            Thread.sleep(10);
        }
    }

    private void require(TestDatabase database, List<String> said, int round) {
        assertTrue(said.stream().noneMatch(line -> line.startsWith("WRONG")), said.toString());
        var when = "after round " + round;
        deeds += (int) said.stream().flatMap(line -> Deed.doneIn(line).stream()).count();
        Deed.requireIn(database, said, when);
        Truth.requireIn(database, when);
    }
}
