package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static EmbeddedPostgres postgres = EmbeddedPostgres.throwaway();

    @BeforeAll
    static void addDatabaseForWesternLettersOnly() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create database western template template0 encoding 'LATIN1' locale 'C'");
        }
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void aRecentUnicodeDatabaseIsUsable() {
        new Database(postgres.url(), postgres.user(), postgres.password()).requireUsable();
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        refused(new Database(postgres.url(), postgres.user(), "wrong"), "password authentication failed");
    }

    @Test
    void anUnknownDatabaseIsOneSentence() {
        refused(
                new Database(other("nowhere"), postgres.user(), postgres.password()),
                "database \"nowhere\" does not exist");
    }

    @Test
    void aDatabaseThatCannotHoldVietnameseIsOneSentence() {
        refused(new Database(other("western"), postgres.user(), postgres.password()), "is encoded as LATIN1");
    }

    @Test
    void aServerThatIsNotThereIsOneSentence() throws IOException {
        int freePort;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }

        refused(new Database("jdbc:postgresql://127.0.0.1:" + freePort + "/provenant", "u", "p"), "refused");
    }

    @Test
    void anOldServerIsOneSentence() throws IOException {
        try (var old = new OldPostgres()) {
            refused(new Database(old.url(), "u", "p"), "is PostgreSQL 14 and Provenant needs 15 or newer");
        }
    }

    private static String other(String name) {
        return postgres.url().replaceFirst("[^/]+$", name);
    }

    private static void refused(Database database, String part) {
        Sentence.assertOne(assertThrows(StartRefused.class, database::requireUsable), part);
    }
}
