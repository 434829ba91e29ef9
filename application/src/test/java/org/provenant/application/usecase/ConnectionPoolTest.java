package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;

@RegisterTest
class ConnectionPoolTest {

    private static final String KNOWN = "moments ago";

    @Inject
    TestDatabase database;

    private final AtomicBoolean away = new AtomicBoolean(true);
    private final AtomicLong nanos = new AtomicLong();
    private ConnectionPool pool;

    @BeforeEach
    void openOnADatabaseThatIsAway() {
        var config = new HikariConfig();
        config.setDataSource(new Switchable());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(250);
        config.setInitializationFailTimeout(-1);
        pool = new ConnectionPool(config, nanos::get);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void onlyTheFirstWaitsForADatabaseThatIsAway() {
        var first = assertThrows(SQLTransientConnectionException.class, pool::getConnection);
        var second = assertThrows(SQLTransientConnectionException.class, pool::getConnection);

        assertTrue(!String.valueOf(first.getMessage()).contains(KNOWN), first.getMessage());
        assertTrue(String.valueOf(second.getMessage()).contains(KNOWN), second.getMessage());
        assertEquals(DatabaseFault.AWAY, DatabaseFault.of(second));
    }

    @Test
    void afterAWhileTheNextOneTriesAgain() throws SQLException {
        assertThrows(SQLTransientConnectionException.class, pool::getConnection);
        away.set(false);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        try (var connection = pool.getConnection()) {
            assertTrue(connection.isValid(5));
        }

        try (var connection = pool.getConnection()) {
            assertTrue(connection.isValid(5), "one that is at hand is given even if somebody waited in vain");
        }
    }

    /** The database of the test, while it is not away. */
    private final class Switchable extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                throw new SQLException("refused", "08001");
            }
            return database.owner().getConnection();
        }
    }
}
