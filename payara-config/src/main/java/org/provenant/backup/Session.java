package org.provenant.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** Prepares a connection so that the same rows are always the same text, whatever the server is set to. */
final class Session {

    private Session() {}

    /** Sees the records of one moment, however long the reading takes. */
    static void reading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        settle(connection);
    }

    /** Writes all or nothing. */
    static void writing(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        settle(connection);
    }

    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone to 'UTC'; set local datestyle to 'ISO, YMD';"
                    + " set local bytea_output to 'hex'; set local extra_float_digits to 3;"
                    + " set local statement_timeout to 0; set local lock_timeout to 0;"
                    + " set local idle_in_transaction_session_timeout to 0");
        }
    }
}
