package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.shared.ValueRule;
import org.provenant.launcher.EmbeddedPostgres;

/**
 * The disk of the database fills up under work. Only in the full run, as it mounts a small file system of its own,
 * which takes an administrator.
 */
@Tag("faults")
class DiskFullTest {

    private static final String SIZE = "size=180m";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    Path folder = Path.of("");

    private final List<String> said = new ArrayList<>();
    private final Map<ValueRule, Integer> told = new EnumMap<>(ValueRule.class);
    private int shifts;

    @Test
    void nothingIsLostAndWorkGoesOnOnceThereIsRoomAgain() throws Exception {
        var rounds = Rounds.of(0, 3);
        for (int round = 0; round < rounds; round++) {
            var disk = Files.createDirectory(folder.resolve("disk" + round));
            run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
            try (var server = EmbeddedPostgres.start(disk)) {
                fill(server, disk);
            } finally {
                run("umount", disk.toString());
            }
        }
        System.out.println("DiskFullTest: " + rounds + " rounds, told " + told + ", nothing lost");
    }

    private void fill(EmbeddedPostgres server, Path disk) throws Exception {
        var database = new TestDatabase(server.url(), server.user(), server.password());
        try (var register = OpenRegister.on(database, Shift.class)) {
            var shift = register.find(Shift.class);
            assertTrue(works(shift), "before");
            var ballast = disk.resolve("ballast");
            fill(ballast);
            for (int attempt = 0; attempt < 40 && works(shift); attempt++) {
                fill(ballast);
            }
            assertTrue(!told.isEmpty(), "it is said that something is wrong");
            Files.delete(ballast);
            var start = System.nanoTime();
            while (!works(shift)) {
                assertTrue(System.nanoTime() - start < PATIENCE_NANOS, "work goes on by itself");
                Thread.sleep(100);
            }
            register.find(JobRunner.class).runWaiting();
            assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"), "no job is stuck");
            Deed.requireIn(database, said, "after the disk was full");
            said.clear();
            Truth.requireIn(database, "after the disk was full");
        }
    }

    /** Whether a whole shift could be done. */
    private boolean works(Shift shift) {
        shifts++;
        try {
            shift.keep("disk" + shifts, said::add);
            shift.mistake("disk" + shifts, said::add);
            return true;
        } catch (Unavailable away) {
            told.merge(away.why(), 1, Integer::sum);
            return false;
        }
    }

    private static void fill(Path ballast) {
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("No space"), full.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, process.waitFor(), String.join(" ", command));
    }
}
