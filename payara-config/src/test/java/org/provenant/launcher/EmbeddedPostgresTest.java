package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final String KEPT = "select string_agg(word, ',') from kept";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A data folder that was in use once; most tests work on a copy of it. */
    @TempDir
    static Path used = Path.of("");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void useAFolder() {
        EmbeddedPostgres.start(used).stop();
    }

    @BeforeEach
    void copyIt() throws IOException {
        ChildProcesses.run(List.of("cp", "-al", used + "/cache", folder.toString()), "");
        ChildProcesses.run(List.of("cp", "-a", used + "/postgres", used + "/postgres-password", folder.toString()), "");
    }

    @AfterEach
    void leavesNoProcessBehind() throws IOException {
        assertEquals(
                0,
                PostgresLeftovers.in(folder.toRealPath().resolve("postgres"))
                        .running()
                        .size());
    }

    @Test
    void throwawayServerIsOursAloneAndGoneAfterwards() throws Exception {
        var server = EmbeddedPostgres.throwaway();

        try (var connection = connect(server)) {
            run(connection, "create extension pg_trgm; create extension unaccent; create extension btree_gist");
            assertEquals("Bao cao dinh ky", ask(connection, "select unaccent('Báo cáo định kỳ')"));
            assertEquals("f", ask(connection, "select rolsuper from pg_roles where rolname = user"));
        }
        var files = Path.of(ownFolder(server)).getParent();
        server.stop();

        assertThrows(SQLException.class, () -> connect(server));
        assertFalse(files != null && Files.exists(files), "its files are gone");
    }

    @Test
    void dataAndPasswordOutliveARestart() throws Exception {
        var first = EmbeddedPostgres.start(folder);
        try (first;
                var connection = connect(first)) {
            run(connection, "create table kept (word text); insert into kept values ('giữ lại')");
            assertEquals("on", ask(connection, "show fsync"));
            assertEquals("127.0.0.1", ask(connection, "show listen_addresses"));
        }

        try (var second = EmbeddedPostgres.start(folder);
                var connection = connect(second)) {
            assertEquals("giữ lại", ask(connection, KEPT));
            assertEquals(first.password(), second.password());
        }
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("postgres-password")));
    }

    @Test
    void nobodySignsInWithoutThePassword() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThrows(SQLException.class, () -> DriverManager.getConnection(server.url(), server.user(), "guessed"));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(server.url(), "postgres", "guessed"));
        }
    }

    @Test
    void aLostPasswordIsReplaced() throws Exception {
        var file = folder.resolve("postgres-password");
        var lost = Files.readString(file);
        Files.delete(file);

        try (var server = EmbeddedPostgres.start(folder);
                var connection = connect(server)) {
            assertNotEquals(lost, server.password());
            assertEquals("provenant", ask(connection, "select current_database()"));
        }
    }

    @Test
    void aKilledProcessTakesItsServerAlongAndLosesNothing() throws Exception {
        try (var killed = OtherProcess.on(folder)) {
            killed.kill();

            assertTrue(goneWithin(PATIENCE, killed.postgres()), "the server outlives the process that started it");
        }
        try (var server = EmbeddedPostgres.start(folder);
                var connection = connect(server)) {
            assertEquals("giữ lại", ask(connection, KEPT));
        }
    }

    @Test
    void aKilledServerIsRecovered() throws Exception {
        try (var killed = OtherProcess.on(folder)) {
            ChildProcesses.signal(killed.postgres(), "KILL");
            killed.kill();
        }

        try (var server = EmbeddedPostgres.start(folder);
                var connection = connect(server)) {
            assertEquals("giữ lại", ask(connection, KEPT));
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainAtItsAddress() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            try (var connection = connect(server)) {
                run(connection, "create table kept (word text); insert into kept values ('giữ lại')");
            }
            for (var signal : List.of("KILL", "TERM", "KILL")) {
                ChildProcesses.signal(server.pid(), signal);

                assertTrue(answersWithin(PATIENCE, server), signal);
            }
        }
    }

    @Test
    void aServerThatWasLeftRunningIsEndedFirst() throws Exception {
        var data = DataFolder.open(folder);
        var left = EmbeddedPostgres.start(data, step -> {}, line -> {});
        data.close();

        try (var server = EmbeddedPostgres.start(folder)) {
            assertNotEquals(left.url(), server.url());
            connect(server).close();
        }

        assertThrows(SQLException.class, () -> connect(left));
    }

    /** After a restart of the machine the process number in the left file may belong to anybody. */
    @Test
    void aLeftFileThatNamesAStrangerIsNoObstacle() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    PostmasterFile.in(folder.resolve("postgres")),
                    stranger.pid() + "\n" + folder + "\n1\n1\n\n127.0.0.1\n0 0\nready\n");

            EmbeddedPostgres.start(folder).stop();

            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws Exception {
        try (var first = OtherProcess.on(folder)) {
            var refused = assertThrows(StartRefused.class, () -> EmbeddedPostgres.start(folder));

            Sentence.assertOne(refused, folder + " is in use by process " + first.pid() + ",");
            assertTrue(ProcessHandle.of(first.postgres()).isPresent(), "the first one is not disturbed");
            first.kill();
            assertTrue(goneWithin(PATIENCE, first.postgres()));
        }
    }

    @Test
    void filesOfAnotherVersionAreRefused() throws Exception {
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        var refused = assertThrows(StartRefused.class, () -> EmbeddedPostgres.start(folder));

        Sentence.assertOne(refused, "was made by PostgreSQL 17 and cannot be opened");
    }

    /** By a new process, whatever the old one may still say while it ends. */
    private static boolean answersWithin(Duration time, EmbeddedPostgres server) {
        var dying = server.pid();
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            if (server.pid() != dying) {
                try (var connection = connect(server)) {
                    return "giữ lại".equals(ask(connection, KEPT));
                } catch (SQLException stillStarting) {
                    server.pid();
                }
            }
            ChildProcesses.pause(Duration.ofMillis(20));
        }
        return false;
    }

    private static boolean goneWithin(Duration time, long pid) {
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            if (!Files.exists(Path.of("/proc/" + pid + "/exe"))) {
                return true;
            }
            ChildProcesses.pause(Duration.ofMillis(20));
        }
        return false;
    }

    private static String ownFolder(EmbeddedPostgres server) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + server.pid() + "/cwd")).toString();
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
