package org.provenant.application.testbed;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.provenant.application.usecase.Migrations;
import org.provenant.launcher.EmbeddedPostgres;

/**
 * One PostgreSQL for all tests of this JVM. The migrations run once, on a template; each test class gets a copy of it,
 * which takes a fraction of the time.
 */
public final class DatabaseServer implements AutoCloseable {

    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres server;
    private int copies;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it; its files go with it. */
    public static DatabaseServer start() {
        var server = new DatabaseServer(EmbeddedPostgres.throwaway());
        server.execute("create database " + TEMPLATE);
        Migrations.apply(server.named(TEMPLATE).owner(), null);
        WrittenRows.watch(server.named(TEMPLATE));
        return server;
    }

    /** An empty, migrated database. */
    public synchronized TestDatabase fresh() {
        copies++;
        var name = "register_" + copies;
        execute("create database " + name + " template " + TEMPLATE);
        var fresh = named(name);
        // The histories of two registers are never the same one, although both began as copies of one template.
        fresh.sql()
                .useHandle(sql -> sql.execute("update audit_head set origin = origin || ?", Integer.toString(copies)));
        return fresh;
    }

    private TestDatabase named(String database) {
        return new TestDatabase(addressOf(database), server.user(), server.password());
    }

    private String addressOf(String database) {
        return server.url().substring(0, server.url().lastIndexOf('/') + 1) + database;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
