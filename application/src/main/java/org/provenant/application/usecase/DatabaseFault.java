package org.provenant.application.usecase;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What kept the database from doing what it was asked, where that says nothing against the user's wish. */
enum DatabaseFault {
    /** Two transactions stood in each other's way; another attempt finds the way free, or sees why it
     * must not go on. */
    COLLISION,
    /** The connection broke; the server has rolled back, or will. */
    CONNECTION_LOST,
    /** There is no connection to be had. */
    AWAY,
    /** There is no room left. */
    FULL,
    /** Somebody else took longer than one waits. */
    WAITED,
    /** Something else. */
    NONE;

    /** Whether the same may well succeed at once. */
    boolean isPassing() {
        return this == COLLISION || this == CONNECTION_LOST;
    }

    /** The failure as it is told to whoever asked. */
    RuntimeException told(RuntimeException failure) {
        return switch (this) {
            case COLLISION, WAITED -> new RuleViolated(ValueRule.BUSY);
            case CONNECTION_LOST, AWAY -> new Unavailable(ValueRule.DATABASE_AWAY, failure);
            case FULL -> new Unavailable(ValueRule.STORAGE_FULL, failure);
            case NONE -> failure;
        };
    }

    static DatabaseFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable) {
                return NONE;
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return COLLISION;
            }
            if (cause instanceof SQLTransientConnectionException) {
                return AWAY;
            }
            for (var refused = sql(cause); refused != null; refused = refused.getNextException()) {
                var fault = isOfThePool(refused) ? CONNECTION_LOST : ofState(refused.getSQLState());
                if (fault != NONE) {
                    return fault;
                }
            }
        }
        return NONE;
    }

    private static @Nullable SQLException sql(Throwable cause) {
        return cause instanceof SQLException refused ? refused : null;
    }

    /** What the pool says, without a state, of a connection that it has given up before. */
    private static boolean isOfThePool(SQLException refused) {
        return refused.getSQLState() == null && "Connection is closed".equals(refused.getMessage());
    }

    private static DatabaseFault ofState(@Nullable String state) {
        if (state == null) {
            return NONE;
        }
        return switch (state) {
            case "40001", "40P01" -> COLLISION;
            case "08001", "08004", "53300", "57P03", "25006" -> AWAY;
            case "57P01", "57P02", "57P05", "25P03", "25P04" -> CONNECTION_LOST;
            case "53000", "53100" -> FULL;
            case "55P03", "57014" -> WAITED;
            default -> state.startsWith("08") ? CONNECTION_LOST : NONE;
        };
    }
}
