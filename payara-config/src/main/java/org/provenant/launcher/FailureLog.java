package org.provenant.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Remembers the first failure that is logged while it is open, because the server tells its reasons only there. */
final class FailureLog implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private volatile @Nullable LogRecord first;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (first == null && entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                first = entry;
            }
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    };

    FailureLog() {
        root.addHandler(handler);
    }

    /** The innermost reason of the first failure. */
    String first() {
        var entry = first;
        if (entry == null) {
            return Words.of("reason.inLog");
        }
        Throwable failure = entry.getThrown();
        if (failure == null) {
            return Reason.of(new IllegalStateException(entry.getMessage()));
        }
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return Reason.of(failure);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
    }
}
