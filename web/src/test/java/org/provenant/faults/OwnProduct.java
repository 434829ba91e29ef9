package org.provenant.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.testbed.TestServer;

/** The whole product as users start it, in a process and on data of its own, to be killed. */
final class OwnProduct implements AutoCloseable {

    private static final Path WAR = Path.of("target/provenant.war").toAbsolutePath();
    private static final String PASSWORD = "mất điện 3 lần vẫn còn";
    private static final int PATIENCE_MINUTES = 5;

    private final Path folder;
    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private OwnProduct(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        var listener = new Thread(this::listen, "console");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts it on a data folder and waits until it is ready. */
    static OwnProduct on(Path folder) throws Exception {
        var port = TestServer.freePort();
        var command = TestServer.program();
        command.environment()
                .putAll(Map.of(
                        "JAVA_OPTS",
                        "-XX:TieredStopAtLevel=1 -Xmx700m -Dprovenant.war=" + WAR,
                        "PROVENANT_HTTP_PORT",
                        Integer.toString(port),
                        "PROVENANT_DATA_DIR",
                        folder.toString(),
                        "PROVENANT_ADMIN_PASSWORD",
                        PASSWORD));
        var product = new OwnProduct(folder, port, command.start());
        product.ready.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        return product;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.contains(":" + port + "/")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it did not start: " + said));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** What it has printed. */
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Its database, seen by the owner. */
    TestDatabase database() {
        var file = lines("postgres/postmaster.pid");
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + file.get(3).strip() + "/provenant",
                "provenant",
                lines("postgres-password").get(0).strip());
    }

    /** The process of its database server. */
    ProcessHandle postgres() {
        return ProcessHandle.of(
                        Long.parseLong(lines("postgres/postmaster.pid").get(0).strip()))
                .orElseThrow();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request to a page or to the API, in English. */
    HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A token of the first administrator. */
    String token() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = send(ask("/api/v1/tokens")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.noBody()));
        return Json.text(answer.body(), "token");
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop, as the operating system does, and waits for it. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
