package org.provenant.launcher;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts and signals other processes. Each is started from one thread that lives as long as this JVM, because the
 * kernel's parent-death signal fires when the <em>thread</em> that started the child ends.
 */
final class ChildProcesses {

    private static final ExecutorService KEEPER = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "child-processes");
        thread.setDaemon(true);
        return thread;
    });

    private ChildProcesses() {}

    static Process start(ProcessBuilder command) throws IOException {
        settle(command.environment());
        try {
            return KEEPER.submit(command::start).get();
        } catch (ExecutionException e) {
            throw new IOException(Reason.of(e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + command.command(), e);
        }
    }

    /** The user's settings for PostgreSQL clients must not reach our server. */
    private static void settle(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
    }

    /** Runs a command to its end with this input; what it printed, or an exception if it failed. */
    static String run(List<String> command, String input) throws IOException {
        var process = start(new ProcessBuilder(command).redirectErrorStream(true));
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The command ended before it read its input; its exit code tells more than the broken pipe.
            process.destroy();
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (await(process) != 0) {
            throw new IOException(output.isBlank() ? "exit code " + process.exitValue() : lastLine(output));
        }
        return output;
    }

    static boolean succeeds(List<String> command) {
        try {
            run(command, "");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a signal by name, such as INT. A process that is gone already is no failure. */
    static void signal(long pid, String name) {
        succeeds(List.of("/bin/sh", "-c", "kill -s " + name + " " + pid));
    }

    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for a process"));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for a process"));
        }
    }

    private static String lastLine(String output) {
        var lines = output.strip().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
