package org.provenant.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a launcher that was killed may leave in a cluster: a server that still runs, workers of a dead server, a stale
 * {@code postmaster.pid}. Only called while the data folder is locked, so none of it can be in use.
 */
record PostgresLeftovers(Path cluster) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    static PostgresLeftovers in(Path cluster) {
        return new PostgresLeftovers(cluster);
    }

    /** Shuts down what still runs and waits until all of it is gone. */
    void end(Consumer<String> progress) throws IOException {
        var running = running();
        if (!running.isEmpty()) {
            progress.accept(Words.of("postgres.endingLeftover"));
            var server = PostmasterFile.of(cluster).map(PostmasterFile::pid).orElse(-1L);
            running.forEach(pid -> ChildProcesses.signal(pid, pid.equals(server) ? "INT" : "TERM"));
            awaitEnd();
        }
        removeFileOfStranger();
    }

    private void awaitEnd() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > until) {
                throw new StartRefused("postgres.leftoverStays", running().get(0), cluster);
            }
            ChildProcesses.pause(PAUSE);
        }
    }

    /** After a restart of the machine the old number may belong to any process; PostgreSQL would take it for itself. */
    private void removeFileOfStranger() throws IOException {
        var file = PostmasterFile.of(cluster);
        if (file.isPresent()
                && Files.exists(PROCESSES.resolve(Long.toString(file.get().pid())))
                && !isServerHere(file.get().pid())) {
            Files.deleteIfExists(PostmasterFile.in(cluster));
        }
    }

    /** Server and workers of this cluster. A zombie has ended, though nobody has fetched its exit code. */
    List<Long> running() throws IOException {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.map(process -> String.valueOf(process.getFileName()))
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(this::isServerHere)
                    .toList();
        }
    }

    /** PostgreSQL works inside its cluster; where that may not be seen, the server's command line names it. */
    private boolean isServerHere(long pid) {
        var process = PROCESSES.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (IOException e) {
            return commandLine(process).contains("postgres\0-D\0" + cluster + "\0");
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException e) {
            return "";
        }
    }
}
