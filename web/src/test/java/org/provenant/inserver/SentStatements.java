package org.provenant.inserver;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that requests send to the database, by what the driver says of itself. */
final class SentStatements extends Handler implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger count = new AtomicInteger();

    SentStatements() {
        setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(this);
    }

    int count() {
        return count.get();
    }

    /** Of requests only: jobs and the clean-up of sessions go on beside them. */
    @Override
    public void publish(LogRecord entry) {
        if (entry.getMessage().startsWith(" FE=> Execute")
                && Thread.currentThread().getName().contains("http")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(null);
        DRIVER.setUseParentHandlers(true);
    }
}
