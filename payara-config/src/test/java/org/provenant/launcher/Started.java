package org.provenant.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Provenant started by its start script, as users do. */
final class Started implements AutoCloseable {

    private static final Path SCRIPT = Path.of("target/provenant").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 5;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> silent = new CompletableFuture<>();

    /** @param words what shall be done instead of a start, if anything */
    Started(Path war, Map<String, String> settings, String... words) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", SCRIPT.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Dprovenant.war=" + war);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(settings);
        process = builder.start();
        var listener = new Thread(this::listen, "console");
        listener.setDaemon(true);
        listener.start();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("Create the first administrator")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        ready.complete(false);
        silent.complete(true);
    }

    /** Waits for the last line of a start; false if it ended without. */
    boolean ready() throws Exception {
        return ready.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    /** Waits for the end; the exit code. */
    int end() throws Exception {
        silent.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        return process.waitFor();
    }

    /** Asks again and again from the start until something answers; the status of that first answer. */
    int firstAnswerOn(int port) throws Exception {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        var client = HttpClient.newHttpClient();
        while (process.isAlive()) {
            try {
                return client.send(page, BodyHandlers.discarding()).statusCode();
            } catch (IOException nobodyThereYet) {
                ChildProcesses.pause(Duration.ofMillis(100));
            }
        }
        throw new IOException("ended before it answered: " + said);
    }

    List<String> said() {
        return List.copyOf(said);
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop, as the operating system does. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
