package org.provenant.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.provenant.testbed.TestServer;

/**
 * Provenant as an IT department starts it: the start script, the full compiler, and the embedded PostgreSQL with the
 * durability of a real run. Only the size of the heap is told.
 */
final class Product implements AutoCloseable {

    /** Password of the first administrator, {@code admin}. */
    static final String PASSWORD = "đo tốc độ 3 lần cho chắc";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String HOST = "127.0.0.1";

    private final Process process;
    private final Path data;
    private final int port;

    private Product(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts on an empty data folder of this name, with a heap of so many MiB. */
    static Product fresh(String name, int heap) throws Exception {
        return fresh(name, heap, "");
    }

    /** As {@link #fresh(String, int)}, with further options for the JVM. */
    static Product fresh(String name, int heap, String options) throws Exception {
        var data = folder(name);
        delete(data);
        return start(data, TARGET.resolve("provenant.war"), "-Xmx" + heap + "m " + options);
    }

    static Path folder(String name) {
        return TARGET.resolve("bench").resolve(name);
    }

    /** Starts on this folder with this application and waits until it says that it is ready. */
    static Product start(Path data, Path war, String options) throws Exception {
        Files.createDirectories(data);
        int port = TestServer.freePort();
        var command = TestServer.program();
        var environment = command.environment();
        environment.put("JAVA_OPTS", options + " -Dprovenant.stop.with.parent=true -Dprovenant.war=" + war);
        environment.put("PROVENANT_HTTP_ADDRESS", HOST);
        environment.put("PROVENANT_HTTP_PORT", Integer.toString(port));
        environment.put("PROVENANT_DATA_DIR", data.toString());
        environment.put("PROVENANT_ADMIN_PASSWORD", PASSWORD);
        var product = new Product(command.start(), data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop-product"));
        product.awaitReady();
        return product;
    }

    private void awaitReady() throws Exception {
        var ready = new CompletableFuture<Void>();
        var listener = new Thread(() -> listen(ready), "product-output");
        listener.setDaemon(true);
        listener.start();
        ready.get(15, TimeUnit.MINUTES);
    }

    private void listen(CompletableFuture<Void> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(data.resolveSibling(data.getFileName() + ".log"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                if (line.contains(":" + port + "/")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("the product ended, see " + data + ".log"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Address of a page or operation. */
    URI address(String pathAndQuery) {
        return URI.create("http://" + HOST + ":" + port + pathAndQuery);
    }

    Process process() {
        return process;
    }

    /** SQL as the owner of the tables, on the same server. */
    Jdbi sql() {
        try {
            var postmaster = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            var password = Files.readString(data.resolve("postgres-password")).strip();
            return Jdbi.create(
                    "jdbc:postgresql://" + HOST + ":" + postmaster.get(3).strip() + "/provenant",
                    "provenant",
                    password);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL is not running", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
