package org.provenant.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Turns what is printed into log lines, because libraries print to the console what only the log should hold. */
final class LogStream extends OutputStream {

    private final Consumer<String> log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LogStream(Consumer<String> log) {
        this.log = log;
    }

    static PrintStream into(Consumer<String> log) {
        return new PrintStream(new LogStream(log), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int character) {
        if (character == '\n') {
            log.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(character);
        }
    }
}
