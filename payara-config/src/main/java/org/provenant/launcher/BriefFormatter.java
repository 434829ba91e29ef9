package org.provenant.launcher;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line on the console for each warning; stack traces are for the log file. */
public final class BriefFormatter extends Formatter {

    @Override
    public String format(LogRecord entry) {
        var reason = entry.getThrown() == null ? "" : " (" + Reason.of(entry.getThrown()) + ")";
        var line = formatMessage(entry).lines().findFirst().orElse("");
        return entry.getLevel().getName() + ": " + line + reason + System.lineSeparator();
    }
}
