package org.provenant.application.usecase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Connections to the database. Whoever asks for one waits a little for a database that is away; those who ask soon after
 * are told at once, so that a page with many questions does not wait for each of them.
 */
final class ConnectionPool extends HikariDataSource {

    private static final long KNOWN_TO_BE_AWAY = TimeUnit.SECONDS.toNanos(3);

    private final LongSupplier nanos;
    private volatile long waitedInVain;

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    ConnectionPool(HikariConfig config, LongSupplier nanos) {
        super(config);
        this.nanos = nanos;
        this.waitedInVain = nanos.getAsLong() - KNOWN_TO_BE_AWAY;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (nanos.getAsLong() - waitedInVain < KNOWN_TO_BE_AWAY
                && getHikariPoolMXBean().getIdleConnections() == 0) {
            throw new SQLTransientConnectionException("no connection could be had moments ago, and there is none yet");
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            waitedInVain = nanos.getAsLong();
            throw e;
        }
    }
}
