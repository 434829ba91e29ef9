package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void throwawayServerIsOursAloneAndGoneAfterwards() throws Exception {
        var server = EmbeddedPostgres.throwaway();

        try (var connection = connect(server)) {
            run(connection, "create extension pg_trgm; create extension unaccent; create extension btree_gist");
            assertEquals("Bao cao dinh ky", ask(connection, "select unaccent('Báo cáo định kỳ')"));
            assertEquals("f", ask(connection, "select rolsuper from pg_roles where rolname = user"));
        }
        server.stop();

        assertThrows(SQLException.class, () -> connect(server));
    }

    @Test
    void dataAndPasswordOutliveARestart() throws Exception {
        var first = EmbeddedPostgres.start(folder);
        try (var connection = connect(first)) {
            run(connection, "create table kept (word text); insert into kept values ('giữ lại')");
            assertEquals("on", ask(connection, "show fsync"));
            assertEquals("127.0.0.1", ask(connection, "show listen_addresses"));
        }
        first.stop();

        var second = EmbeddedPostgres.start(folder);
        try (var connection = connect(second)) {
            assertEquals("giữ lại", ask(connection, "select word from kept"));
        }
        second.stop();

        assertEquals(first.password(), second.password());
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("postgres-password")));
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
