package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of a transaction whose reply to COMMIT never came: the server remembers it, also after a crash.
 * Whoever is told that something failed must be able to rely on it.
 */
@ApplicationScoped
class LostReply {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What became of it. */
    enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    @Inject
    Database database;

    Outcome of(Receipt receipt) {
        long start = System.nanoTime();
        for (var waited = Duration.ZERO;
                waited.compareTo(PATIENCE) < 0;
                waited = Duration.ofNanos(System.nanoTime() - start)) {
            var outcome = ask(receipt, waited.compareTo(GRACE) > 0);
            if (outcome != null) {
                return outcome;
            }
            Pause.of(PAUSE);
        }
        return Outcome.UNKNOWN;
    }

    /** Nothing if the server does not answer yet or the transaction still runs. */
    private @Nullable Outcome ask(Receipt receipt, boolean endIt) {
        try (var connection = database.freshConnection()) {
            var status = status(connection, receipt);
            if (status == null) {
                return Outcome.UNKNOWN;
            }
            return switch (status) {
                case "committed" -> isThere(connection, receipt) ? Outcome.COMMITTED : Outcome.ROLLED_BACK;
                case "aborted" -> Outcome.ROLLED_BACK;
                default -> {
                    if (endIt) {
                        end(connection, receipt);
                    }
                    yield null;
                }
            };
        } catch (SQLException stillAway) {
            return null;
        }
    }

    private static @Nullable String status(Connection connection, Receipt receipt) throws SQLException {
        try (var question = connection.prepareStatement("select pg_xact_status(cast(cast(? as text) as xid8))")) {
            question.setString(1, receipt.transaction());
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    /** The number may be another's by now, where a crash has forgotten that it was given before. */
    private static boolean isThere(Connection connection, Receipt receipt) throws SQLException {
        try (var question = connection.prepareStatement("""
                select exists (select from audit_entry where id = ? and recorded_at = ? and use_case = ?
                  and xmin = cast(cast(cast(? as text) as xid8) as xid))
                """)) {
            question.setLong(1, receipt.entry());
            question.setObject(2, receipt.recordedAt());
            question.setString(3, receipt.useCase());
            question.setString(4, receipt.transaction());
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** The server may wait for ever for a COMMIT that was lost on the way; ended, the transaction is rolled back. */
    private static void end(Connection connection, Receipt receipt) throws SQLException {
        try (var order = connection.prepareStatement("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pid = ? and backend_xid = cast(cast(cast(? as text) as xid8) as xid)
                """)) {
            order.setInt(1, receipt.backend());
            order.setString(2, receipt.transaction());
            order.execute();
        }
    }
}
