package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;

/** Two processes work on one database; one dies, and the other goes on and does what the dead one has left. */
@Tag("faults")
class TwoProcessesTest {

    private static final int MOST_LINES = 20;
    private static final int LINES_AFTERWARDS = 12;

    @TempDir
    Path folder = Path.of("");

    @Test
    void survivorGoesOnAndNothingIsDoneTwice() throws Exception {
        var random = Rounds.random(TwoProcessesTest.class);
        var rounds = Rounds.of(1, 20);
        var classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            for (int round = 0; round < rounds; round++) {
                var database = server.fresh();
                var said = work(database, classPath, random);
                try (var survivor = OpenRegister.on(database)) {
                    survivor.find(JobRunner.class).runWaiting();
                }
                require(database, said, "in round " + round);
            }
        }
        System.out.println("TwoProcessesTest: " + rounds + " rounds, nothing lost, half done or doubled");
    }

    private List<String> work(TestDatabase database, String classPath, Random random) throws Exception {
        var said = new ArrayList<String>();
        try (var one = RunningProduct.on(database, 1, classPath, folder.resolve("classes.jsa"))) {
            one.await(ProductProcess.READY);
            try (var other = RunningProduct.on(database, 2, classPath, folder.resolve("classes.jsa"))) {
                other.await(ProductProcess.READY);
                one.go();
                other.go();
                said.addAll(one.after(random.nextInt(MOST_LINES)));
                said.addAll(one.kill());
                said.addAll(other.after(LINES_AFTERWARDS));
                said.addAll(other.kill());
            }
        }
        return said;
    }

    private static void require(TestDatabase database, List<String> said, String when) {
        assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"), "no job is stuck " + when);
        Deed.requireIn(database, said, when);
        Truth.requireIn(database, when);
    }
}
