package org.provenant.testbed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.Passwords;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.launcher.EmbeddedPostgres;

/**
 * The one server that all integration tests of this JVM share: Provenant as users start it, with Payara Micro in a
 * process of its own on a free port of the loopback address, working on a throwaway PostgreSQL. What it prints is kept
 * in {@code target/server.log}, its own log in {@code target/server/log}.
 */
public final class TestServer {

    /** Where the server listens, and nowhere else. */
    static final String HOST = "127.0.0.1";

    /** Password of the first administrator, {@code admin}, and of the users whom {@link ExampleAccounts} names. */
    public static final String PASSWORD = "kiểm thử 3 lần cho chắc";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path START = TARGET.resolve("../../payara-config/target/provenant");
    private static final Path DATA = TARGET.resolve("server");
    private static final Path LOG = TARGET.resolve("server.log");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LINES_TOLD = 40;

    private static @Nullable TestServer running;

    private static @Nullable IllegalStateException failure;

    private final EmbeddedPostgres database;
    private final Process process;
    private final int port;

    private TestServer(EmbeddedPostgres database, Process process, int port) {
        this.database = database;
        this.process = process;
        this.port = port;
    }

    static synchronized boolean isRunning() {
        if (failure != null) {
            throw failure;
        }
        return running != null;
    }

    /** Starts database and server with this archive in {@code target} at the root of the address. */
    static synchronized void start(String war) {
        try {
            var database = EmbeddedPostgres.throwaway();
            var port = freePort();
            var process = command(war, port, database).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-server"));
            awaitReady(process, port);
            var server = new TestServer(database, process, port);
            server.addAccounts();
            running = server;
        } catch (IOException e) {
            failure = new IllegalStateException("The server under test cannot be started.", e);
            throw failure;
        } catch (IllegalStateException e) {
            failure = e;
            throw e;
        }
    }

    /** One user for each role, in the company of the demo data. */
    private void addAccounts() {
        Jdbi.create(database.url(), database.user(), database.password()).useHandle(sql -> {
            var company = sql.createQuery("select min(id) from company")
                    .mapTo(Long.class)
                    .findOne();
            ExampleAccounts.addUsers(
                    sql,
                    company.map(CompanyId::new)
                            .orElseGet(
                                    () -> ExampleAccounts.addCompany(sql, "Công ty Điện tử Sông Hồng", "0100109106")),
                    new Passwords().hashNew(PASSWORD));
        });
    }

    /** Settings with which the program works on the database of the server, while that goes on. */
    public static Map<String, String> itsDatabase() {
        var database = Objects.requireNonNull(running).database;
        return Map.of(
                "PROVENANT_DB_URL", database.url(),
                "PROVENANT_DB_USER", database.user(),
                "PROVENANT_DB_PASSWORD", database.password());
    }

    /** The program as its start script runs it, with these words after its name. */
    public static ProcessBuilder program(String... words) {
        var command = new ArrayList<>(List.of("/bin/sh", START.toString()));
        command.addAll(List.of(words));
        var program = new ProcessBuilder(command).directory(TARGET.toFile()).redirectErrorStream(true);
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        program.environment().put("LC_ALL", "C.UTF-8");
        return program;
    }

    /** The folder in which the server keeps what is not in the database. */
    public static Path dataFolder() {
        return DATA;
    }

    private static ProcessBuilder command(String war, int port, EmbeddedPostgres database) {
        var command = program();
        var environment = command.environment();
        environment.put(
                "JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xmx1g -Dprovenant.stop.with.parent=true -Dprovenant.war=" + war);
        environment.put("PROVENANT_HTTP_ADDRESS", HOST);
        environment.put("PROVENANT_HTTP_PORT", Integer.toString(port));
        environment.put("PROVENANT_DATA_DIR", DATA.toString());
        environment.put("PROVENANT_DB_URL", database.url());
        environment.put("PROVENANT_DB_USER", database.user());
        environment.put("PROVENANT_DB_PASSWORD", database.password());
        environment.put("PROVENANT_ADMIN_PASSWORD", PASSWORD);
        environment.put("PROVENANT_DEMO", "true");
        environment.put("PROVENANT_SHARE_CLASSES", "false");
        return command;
    }

    /** A port of the loopback address that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the line that tells the address; a server that dies before is told at once, with its last words. */
    private static void awaitReady(Process process, int port) {
        var ready = new CompletableFuture<Void>();
        var told = new ArrayList<String>();
        var listener = new Thread(() -> listen(process, ":" + port + "/", ready, told), "server-log");
        listener.setDaemon(true);
        listener.start();
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server started", e);
        } catch (ExecutionException | TimeoutException e) {
            stop(process);
            throw new IllegalStateException(
                    "The server under test did not start, see " + LOG + ":\n" + lastLines(told), e);
        }
    }

    private static void listen(Process process, String ownAddress, CompletableFuture<Void> ready, List<String> told) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(LOG)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                synchronized (told) {
                    told.add(line);
                }
                if (line.contains(ownAddress)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("the process ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static String lastLines(List<String> told) {
        synchronized (told) {
            return String.join("\n", told.subList(Math.max(0, told.size() - LINES_TOLD), told.size()));
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized TestServer running() {
        if (running == null) {
            throw new IllegalStateException("the test class lacks @ServerTest or @BrowserTest");
        }
        return running;
    }

    static int port() {
        return running().port;
    }

    /** Address of a page or operation, for example {@code /login.xhtml}. */
    public static URI address(String pathAndQuery) {
        return URI.create("http://" + HOST + ":" + port() + pathAndQuery);
    }

    /** Process number of the server, for what a test asks the operating system. */
    public static long pid() {
        return running().process.pid();
    }

    /** SQL on the server's database, as its owner. */
    public static Jdbi sql() {
        var database = running().database;
        return Jdbi.create(database.url(), database.user(), database.password());
    }

    /** What the server has printed since it started. */
    public static List<String> log() {
        try {
            return Files.readAllLines(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
