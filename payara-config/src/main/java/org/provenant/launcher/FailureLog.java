package org.provenant.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Holds back what is logged for the console while it is open. The server tells only there why it failed, and it tells
 * it many times over; the user shall read one sentence.
 */
final class FailureLog extends Handler {

    private final Logger root = Logger.getLogger("");
    private final List<Handler> consoles = Stream.of(root.getHandlers())
            .filter(handler -> handler instanceof ConsoleHandler)
            .toList();
    private final List<LogRecord> held = new ArrayList<>();

    FailureLog() {
        consoles.forEach(root::removeHandler);
        root.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            held.add(entry);
        }
    }

    /** The innermost reason of the first failure. */
    synchronized String first() {
        return held.stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue() && entry.getThrown() != null)
                .map(entry -> Reason.of(innermost(entry.getThrown())))
                .findFirst()
                .orElseGet(() -> Words.of("reason.inLog"));
    }

    private static Throwable innermost(Throwable failure) {
        var reason = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            reason = cause;
        }
        return reason;
    }

    /** Shows after all what was held back, because there was no failure. */
    synchronized void show() {
        for (var console : consoles) {
            held.forEach(console::publish);
        }
    }

    @Override
    public void flush() {
        // Nothing is on its way anywhere.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        consoles.forEach(root::addHandler);
    }
}
