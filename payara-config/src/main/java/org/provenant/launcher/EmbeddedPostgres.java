package org.provenant.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, for who has none: its files lie in a data folder, it listens on this machine only,
 * survives kill -9 and power loss, is started again at the same address if it dies, and never outlives this JVM.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 20;
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final Duration LONGEST_BETWEEN_RESTARTS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PostgresCluster cluster;
    private final Consumer<String> progress;
    private final Consumer<String> log;
    private final String password;
    private final Runnable afterStop;
    private volatile int port;
    private volatile @Nullable ProcessHandle server;
    private volatile @Nullable Process process;
    private volatile boolean stopping;
    private volatile String lastWords = "";

    private EmbeddedPostgres(
            PostgresCluster cluster, Consumer<String> progress, Consumer<String> log, Runnable afterStop)
            throws IOException {
        this.cluster = cluster;
        this.progress = progress;
        this.log = log;
        this.password = cluster.password();
        this.afterStop = afterStop;
    }

    /**
     * Starts the server on the files in {@code dataDir}, which are made if there are none.
     *
     * @throws StartRefused if that is impossible, for example because another process uses the folder
     */
    public static EmbeddedPostgres start(Path dataDir) {
        var data = DataFolder.open(dataDir);
        return start(data, cacheIn(data), true, step -> {}, line -> {}, data::close);
    }

    /** The same on a folder that is open already and stays open; tells each step and what the server logs. */
    static EmbeddedPostgres start(DataFolder data, Consumer<String> progress, Consumer<String> log) {
        return start(data, cacheIn(data), true, progress, log, () -> {});
    }

    /**
     * Starts an empty server for tests: quick, not crash-safe, gone when stopped or at the end of this JVM. The unpacked
     * programs are shared by all such servers of a user.
     */
    public static EmbeddedPostgres throwaway() {
        try {
            var cache = sharedCache();
            var data = DataFolder.open(Files.createTempDirectory("provenant-postgres-"));
            Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
            var server = start(data, cache, false, step -> {}, line -> {}, () -> discard(data));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "throwaway-postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name can be guessed, so a folder that another user made there is not trusted. */
    static Path sharedCache() throws IOException {
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "provenant-" + System.getProperty("user.name"));
        Files.createDirectories(cache);
        if (!Files.getOwner(cache, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")))) {
            throw new StartRefused("folder.notOurs", cache);
        }
        return cache;
    }

    private static Path cacheIn(DataFolder data) {
        return data.path().resolve("cache");
    }

    private static void discard(DataFolder data) {
        data.close();
        try {
            DataFolder.delete(data.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(
            DataFolder data,
            Path cache,
            boolean durable,
            Consumer<String> progress,
            Consumer<String> log,
            Runnable afterStop) {
        try {
            if (!PostgresBinaries.fitThisMachine()) {
                throw new StartRefused(
                        "postgres.noBinaries", System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            var bin = PostgresBinaries.unpackedIn(cache, progress);
            var cluster = PostgresCluster.in(data, bin, durable, progress);
            progress.accept(Words.of("postgres.starting", PostgresBinaries.version(), cluster.folder()));
            return start(cluster, progress, log, afterStop);
        } catch (IOException e) {
            afterStop.run();
            throw new StartRefused(e, "postgres.failed", data.path(), Reason.of(e));
        } catch (StartRefused refused) {
            afterStop.run();
            throw refused;
        }
    }

    /** Runs the server on a cluster that nobody uses. */
    static EmbeddedPostgres start(
            PostgresCluster cluster, Consumer<String> progress, Consumer<String> log, Runnable afterStop)
            throws IOException {
        var server = new EmbeddedPostgres(cluster, progress, log, afterStop);
        server.run();
        var keeper = new Thread(server::keepRunning, "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
        return server;
    }

    /** Another process may take the free port first, and workers of a killed server may still be ending. */
    private void run() throws IOException {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort();
            if (starts()) {
                return;
            }
            ChildProcesses.pause(BETWEEN_ATTEMPTS);
        }
        throw new IOException(lastWords);
    }

    private synchronized boolean starts() throws IOException {
        if (stopping) {
            return false;
        }
        var started = ChildProcesses.start(new ProcessBuilder(cluster.serverCommand(port)).redirectErrorStream(true));
        process = started;
        listenTo(started);
        return becomesReady(started);
    }

    /** Whatever ended the server, everybody who uses it knows this address, so it must answer there again. */
    private void keepRunning() {
        while (isWanted()) {
            ChildProcesses.await(Objects.requireNonNull(process));
            if (isWanted()) {
                progress.accept(Words.of("postgres.restarting"));
                restart();
            }
        }
    }

    private boolean isWanted() {
        return !stopping && cluster.isOurs();
    }

    /** Workers of the dead server may still be ending, and the disk that it stumbled over may still be full. */
    private void restart() {
        var complaint = "";
        for (var pause = BETWEEN_ATTEMPTS; isWanted(); pause = longer(pause)) {
            try {
                if (starts()) {
                    progress.accept(Words.of("postgres.restarted"));
                    return;
                }
            } catch (IOException e) {
                lastWords = Reason.of(e);
            }
            if (!complaint.equals(lastWords)) {
                complaint = lastWords;
                log.accept(complaint);
            }
            ChildProcesses.pause(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_BETWEEN_RESTARTS) < 0 ? twice : LONGEST_BETWEEN_RESTARTS;
    }

    private boolean becomesReady(Process process) {
        while (process.isAlive()) {
            var ready = cluster.serverReadyOn(port).flatMap(ProcessHandle::of);
            if (ready.isPresent()) {
                server = ready.get();
                return true;
            }
            ChildProcesses.pause(POLL);
        }
        return false;
    }

    /** The server's log; its last complaint is the reason to give if it does not start. */
    private void listenTo(Process process) {
        var listener = new Thread(
                () -> {
                    try (var lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.contains("FATAL: ") || lastWords.isEmpty()) {
                                lastWords = line.replaceFirst("^.*FATAL: +", "");
                            }
                            log.accept(line);
                        }
                    } catch (IOException e) {
                        log.accept(Reason.of(e));
                    }
                },
                "postgres-log");
        listener.setDaemon(true);
        listener.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Address of the database, for JDBC. */
    public String url() {
        return PostgresCluster.url(port);
    }

    /** Role that owns the database. */
    public String user() {
        return PostgresCluster.NAME;
    }

    /** Its password. */
    public String password() {
        return password;
    }

    /** Process of the server while it runs. */
    long pid() {
        return Objects.requireNonNull(server).pid();
    }

    /** Ends all sessions and shuts the server down cleanly; does nothing if that was done already. */
    public void stop() {
        stopping = true;
        end();
    }

    private synchronized void end() {
        var running = server;
        if (running == null) {
            return;
        }
        if (!ends(running, "INT") && !ends(running, "QUIT")) {
            running.destroyForcibly();
        }
        server = null;
        afterStop.run();
    }

    /** INT ends the sessions in order, QUIT leaves the rest to recovery at the next start. */
    private static boolean ends(ProcessHandle running, String signal) {
        ChildProcesses.signal(running.pid(), signal);
        try {
            running.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
