package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;

/** The program stops in order while a job runs: the job is no failure, the next start does it. */
@Tag("faults")
class StoppedWhileJobsRunTest {

    private static final int DEVICES = 200;
    private static final int LONGEST_LIFE_MILLIS = 400;

    @Test
    void nextStartDoesTheJobOnce() throws Exception {
        var random = Rounds.random(StoppedWhileJobsRunTest.class);
        var rounds = Rounds.of(3, 100);
        var interrupted = 0;
        try (var server = DatabaseServer.start()) {
            for (int round = 0; round < rounds; round++) {
                interrupted += stop(server.fresh(), random) ? 1 : 0;
            }
        }
        System.out.println("StoppedWhileJobsRunTest: " + rounds + " stops, " + interrupted
                + " of them within the job, each job done once");
    }

    private static boolean stop(TestDatabase database, Random random) throws InterruptedException {
        var first = OpenRegister.on(database);
        var chain = first.find(ExampleChain.class);
        chain.site("KHO");
        var batch = chain.checked(
                chain.declaration(chain.permit(DEVICES, 1).get(0), DEVICES), ExampleChain.laptops("D", DEVICES, "KHO"));
        first.find(Acting.class)
                .as(Role.RECORD_KEEPER, () -> first.find(StartConfirm.class).start(batch));
        var worker = new Thread(() -> run(first.find(JobRunner.class)), "worker");
        worker.start();
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        first.close();
        worker.join();

        assertEquals(0, database.count("job where state in ('FAILED', 'REFUSED')"), "a stop is no failure");
        var left = database.count("job where state in ('QUEUED', 'RUNNING')") > 0;
        try (var next = OpenRegister.on(database)) {
            next.find(JobRunner.class).runWaiting();
        }
        assertEquals(1, database.count("job where state = 'DONE'"));
        assertEquals(DEVICES, database.count("equipment where import_batch_id = " + batch.value()));
        Truth.requireIn(database, "after a stop");
        return left;
    }

    /** Whatever it meets while the program stops under it. */
    private static void run(JobRunner runner) {
        try {
            runner.runWaiting();
        } catch (RuntimeException stopping) {
            Thread.yield();
        }
    }
}
