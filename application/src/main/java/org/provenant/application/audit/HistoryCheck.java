package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.provenant.domain.audit.CheckedHistory;

/**
 * Checks a whole history against itself and against what is kept of it outside the database: every entry and change
 * against its hash, every number and link, every checkpoint, every file. Changes nothing, and needs nothing but a
 * connection, so that it also works on a copy.
 */
public final class HistoryCheck {

    /** More than one, so that the database and we work at the same time. */
    private static final int READERS = 4;

    private final DataSource source;
    private final CheckpointFolder outside;
    private final Instant until;

    /**
     * @param source connections that may read the tables of the history
     * @param outside what is kept outside the database; may be empty
     * @param until when the database was copied, or the present moment
     */
    public HistoryCheck(DataSource source, CheckpointFolder outside, Instant until) {
        this.source = source;
        this.outside = outside;
        this.until = until;
    }

    /**
     * Reads everything, as it stands at one moment.
     *
     * @throws SQLException if the database cannot be read
     */
    public CheckedHistory run() throws SQLException {
        var findings = new HistoryFindings();
        var kept = KeptOutside.of(outside, until);
        var named = new NamedFiles();
        var threads = Executors.newFixedThreadPool(READERS);
        try (var moment = reading()) {
            var snapshot = snapshotOf(moment);
            var chain = threads.submit(on(snapshot, connection -> ChainPass.run(connection, kept, findings)));
            var contents = new ArrayList<Future<Long>>();
            for (var stretch : ContentPass.stretches(moment, READERS)) {
                contents.add(threads.submit(
                        on(snapshot, connection -> ContentPass.run(connection, stretch, named, findings))));
            }
            long changes = 0;
            for (var content : contents) {
                changes += result(content);
            }
            var linked = result(chain);
            long files = FilePass.run(moment, named, findings);
            return new CheckedHistory(
                    linked.entries(),
                    changes,
                    linked.checkpoints(),
                    files,
                    linked.signed(),
                    linked.root(),
                    findings.count(),
                    findings.first());
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of the readings, on a connection of its own that sees the same moment. */
    private <T> Callable<T> on(String snapshot, Pass<T> pass) {
        return () -> {
            try (var connection = reading();
                    var statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
                return pass.over(connection);
            }
        };
    }

    private Connection reading() throws SQLException {
        var connection = source.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String snapshotOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static <T> T result(Future<T> task) throws SQLException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was checking", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One reading of the history. */
    private interface Pass<T> {
        T over(Connection connection) throws SQLException;
    }
}
