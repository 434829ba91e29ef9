package org.provenant.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Migrations;
import org.provenant.launcher.EmbeddedPostgres;

/** Rescue drills: a register in use is backed up, restored and compared, once with its server killed meanwhile. */
@Tag("faults")
@RegisterTest
class BackupDrillTest {

    private static final int PER_IMPORT = 100_000;
    private static final int ATTEMPTS = 10;

    @Inject
    ExampleChain chain;

    @Inject
    TestDatabase database;

    @TempDir
    Path folder = Path.of("");

    private final Random random = Rounds.random(BackupDrillTest.class);
    private Path data = Path.of("");
    private int usual;
    private @Nullable EmbeddedPostgres original;

    @BeforeEach
    void fillTheOriginal() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        for (var each : new Path[] {folder, data}) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
        }
        var devices = Rounds.of(600, 200_000);
        chain.site("KHO");
        for (int i = 0; i < devices; i += PER_IMPORT) {
            chain.registered("D" + i, Math.min(PER_IMPORT, devices - i), "KHO");
        }
        var filled = backup(database.owner(), "filled");
        original = EmbeddedPostgres.start(data);
        restore("filled", source());
        assertEquals(devices, filled.rows("equipment"));
        var began = System.nanoTime();
        backup(source(), "timed");
        usual = (int) ((System.nanoTime() - began) / 1_000_000) + 1;
    }

    @AfterEach
    void stopTheOriginal() {
        original().stop();
    }

    private EmbeddedPostgres original() {
        return Objects.requireNonNull(original);
    }

    @Test
    void everyDrillRescuesWhatWasRecorded() throws Exception {
        var rounds = Rounds.of(2, 20);
        var killed = random.nextInt(rounds);
        for (int round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            if (round == killed) {
                backupWhileTheServerIsKilled("killed");
            }
            var name = "round" + round;
            var made = backupInUse(name);
            var target = database.empty(name);
            restore(name, target.owner());
            assertTrue(backup(target.owner(), name + "again").sameRecordsAs(made), "round " + round);
            database.sql().useHandle(handle -> handle.execute("drop database " + name));
            System.out.printf(
                    "drill %d of %d: %d devices, %d MB, %.1f s%n",
                    round + 1,
                    rounds,
                    made.rows("equipment"),
                    Files.size(folder.resolve(name)) >> 20,
                    (System.nanoTime() - began) / 1e9);
            Files.delete(folder.resolve(name));
            Files.delete(folder.resolve(name + "again"));
        }
    }

    /** Others go on recording while the backup is made. */
    private Manifest backupInUse(String name) throws Exception {
        var enough = new AtomicBoolean();
        var others = CompletableFuture.runAsync(() -> record(enough));
        try {
            return backup(source(), name);
        } finally {
            enough.set(true);
            others.get();
        }
    }

    private void record(AtomicBoolean enough) {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.execute("""
                        insert into audit_entry (id, recorded_at, actor, channel, use_case, outcome, subjects, changes)
                        values (nextval('audit_entry_seq'), now(), 'drill', 'JOB', 'Drill', 'DONE', '{}', 0)""");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half a backup never looks like a whole one, and the next succeeds. */
    private void backupWhileTheServerIsKilled(String name) throws Exception {
        int attempt = 1;
        while (isDoneBeforeTheKill(name + attempt)) {
            assertTrue(attempt < ATTEMPTS, "the server was never killed during the backup");
            attempt++;
        }
    }

    private boolean isDoneBeforeTheKill(String name) throws Exception {
        var backup = CompletableFuture.supplyAsync(() -> backup(source(), name));
        waitForTheFirstBytesOf(name, backup);
        Thread.sleep(random.nextInt(usual));
        var postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(postmaster.get(0).strip()))
                .orElseThrow()
                .destroyForcibly();
        try {
            backup.join();
            BackupFile.open(folder.resolve(name)).close();
            return true;
        } catch (CompletionException e) {
            assertInstanceOf(BackupRefused.class, e.getCause());
            assertFalse(Files.exists(folder.resolve(name)));
            System.out.println("the server was killed during the backup: " + e.getCause());
            return false;
        } finally {
            original().stop();
            original = EmbeddedPostgres.start(data);
        }
    }

    private void waitForTheFirstBytesOf(String name, CompletableFuture<Manifest> backup) throws Exception {
        while (!backup.isDone()) {
            try (var files = Files.newDirectoryStream(folder, name + ".*")) {
                for (var file : files) {
                    if (Files.size(file) > 0) {
                        return;
                    }
                }
            }
            Thread.sleep(1);
        }
    }

    private DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(original().url());
        source.setUser(original().user());
        source.setPassword(original().password());
        return source;
    }

    private Manifest backup(DataSource source, String name) {
        try (var connection = source.getConnection()) {
            return Backup.write(connection, folder.resolve(name), Clock.systemUTC());
        } catch (SQLException e) {
            throw new BackupRefused(e, "backup.databaseFailed", "no connection");
        }
    }

    private void restore(String name, DataSource target) {
        try (var backup = BackupFile.open(folder.resolve(name))) {
            Restore.into(target, backup, Migrations::apply);
        }
    }
}
