package org.provenant.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.faults.Truth;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;

/** The whole product with its own database is killed, or asked to stop, while a program works with it over HTTP. */
@Tag("faults")
class WholeProductKilledIT {

    private static final int MOST_DEEDS = 12;
    private static final int LONGEST_PAUSE_MILLIS = 300;
    private static final int ROUNDS_PER_STOP = 6;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nextStartHasEverythingThatWasAcknowledgedAndEndsWhatWaits() throws Exception {
        var random = Rounds.random(WholeProductKilledIT.class);
        var rounds = Rounds.of(1, 60);
        var stops = 0;
        var work = new ImportWork();
        for (int round = 1; round - stops <= rounds; round++) {
            try (var product = OwnProduct.on(folder)) {
                require(product.database(), work, "before round " + round);
                var over = new AtomicBoolean();
                var worker = new Thread(() -> work.until(over, product), "worker");
                worker.start();
                work.awaitDeeds(random.nextInt(MOST_DEEDS));
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                if (round % ROUNDS_PER_STOP == 0) {
                    stops++;
                    product.terminate();
                } else {
                    product.kill();
                }
                over.set(true);
                worker.join();
                assertEquals("", work.fault(), "in round " + round);
            }
            System.out.println(
                    "WholeProductKilledIT: round " + round + ", " + work.acknowledged() + " deeds acknowledged");
        }
        try (var product = OwnProduct.on(folder)) {
            require(product.database(), work, "at the end");
        }
        assertTrue(work.acknowledged() > 0, "nothing was acknowledged, so nothing could be lost");
        System.out.println("WholeProductKilledIT: " + rounds + " kills and " + stops + " stops, " + work.acknowledged()
                + " deeds acknowledged, none lost, half done or doubled");
    }

    private static void require(TestDatabase database, ImportWork work, String when) throws InterruptedException {
        for (int i = 0; i < 600 && database.count("job where state in ('QUEUED', 'RUNNING')") > 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"), "no job is stuck " + when);
        assertTrue(work.wrongIn(database).isEmpty(), () -> work.wrongIn(database) + " " + when);
        Truth.requireIn(database, when);
    }
}
