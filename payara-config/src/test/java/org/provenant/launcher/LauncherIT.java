package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged launcher from its first start to its last breath, on data of its own. */
class LauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder = Path.of("");

    @Test
    void startsAnswersSurvivesItsKillingAndStopsInOrder() throws Exception {
        var war = TinyApplication.war(folder);
        var port = Started.freePort();
        var settings =
                Map.of("PROVENANT_DATA_DIR", folder.resolve("dữ liệu").toString(), "PROVENANT_HTTP_PORT", "" + port);

        try (var first = new Started(war, settings)) {
            assertEquals(200, first.firstAnswerOn(port), "nobody answers before the application does");
            assertTrue(first.ready(), () -> "" + first.said());
            answers(port);
            saidAtTheFirstStart(first.said(), port);
            listensOnLoopbackOnly(first.pid());
            aSecondStartIsRefused(war, settings, first.pid());
            aBackupReachesTheRunningDatabase(war, settings);
            first.kill();
            first.end();
        }
        assertEquals(List.of(), leftRunningWithin(PATIENCE), "nothing outlives a killed launcher");

        try (var second = new Started(war, settings)) {
            assertTrue(second.ready(), () -> "" + second.said());
            assertTrue(
                    Files.readString(Path.of("/proc/" + second.pid() + "/maps")).contains("/classes-"));
            answers(port);
            second.terminate();
            second.end();
            assertEquals(List.of("Stopping Provenant", "Provenant has stopped"), lastTwo(second.said()));
        }
        assertEquals(List.of(), leftRunningWithin(Duration.ZERO));
        var log = Files.readString(folder.resolve("dữ liệu/log/provenant.0.log"));
        assertTrue(log.contains("printed by the application"));
        assertTrue(log.contains("database system was shut down"), "stopped in order before it was started again");
    }

    @Test
    void anApplicationThatCannotStartEndsEverythingWithOneSentence() throws Exception {
        var settings = Map.of(
                "PROVENANT_DATA_DIR",
                folder.resolve("data").toString(),
                "PROVENANT_HTTP_PORT",
                "" + Started.freePort(),
                "PROVENANT_SHARE_CLASSES",
                "false");

        try (var started = new Started(TinyApplication.brokenWar(folder), settings)) {
            assertEquals(2, started.end());
            var said = started.said();
            assertTrue(
                    said.stream()
                            .anyMatch(
                                    line -> line.matches(
                                            "The application .*broken.war could not be started \\(.*the migration failed\\); .*")),
                    () -> "" + said);
            assertTrue(said.stream().noneMatch(line -> line.startsWith("\tat ")), () -> "" + said);
        }
        assertEquals(List.of(), leftRunningWithin(Duration.ZERO));
    }

    @Test
    void whatCannotBeUsedEndsItBeforeAnythingIsStarted() throws Exception {
        var settings = Map.of("PROVENANT_DATA_DIR", folder.resolve("data").toString(), "PROVENANT_DEMO", "perhaps");

        try (var started = new Started(TinyApplication.war(folder), settings)) {
            assertEquals(2, started.end());
            assertEquals(
                    List.of("PROVENANT_DEMO is \"perhaps\" and must be true or false; set it to one of them."),
                    started.said());
        }
        assertFalse(Files.exists(folder.resolve("data")));
    }

    private static void answers(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains(TinyApplication.PAGE), response.body());
        assertTrue(response.headers().firstValue("Server").isEmpty());
        assertTrue(response.headers().firstValue("X-Powered-By").isEmpty());
    }

    /** Calm lines, the address, and the link; the setup link and nothing else holds the secret. */
    private static void saidAtTheFirstStart(List<String> said, int port) {
        var address = "http://localhost:" + port;
        assertEquals(
                List.of(
                        "Unpacking PostgreSQL",
                        "Creating the database",
                        "Starting PostgreSQL",
                        "Starting the server",
                        "Starting the application",
                        "Preparing quicker starts",
                        "Provenant is ready at " + address + "/",
                        "Create the first administrator here (this link works once): " + address + "/setup?token=abc"),
                List.of(
                        begin(said, 0, 2),
                        begin(said, 1, 3),
                        begin(said, 2, 2),
                        begin(said, 3, 3),
                        begin(said, 4, 3),
                        begin(said, 5, 3),
                        said.get(6),
                        said.get(7)));
        assertEquals(8, said.size(), () -> "" + said);
    }

    private static String begin(List<String> said, int line, int words) {
        var all = said.get(line).split(" ");
        return String.join(" ", List.of(all).subList(0, words));
    }

    private static void aSecondStartIsRefused(Path war, Map<String, String> settings, long first) throws Exception {
        try (var second = new Started(war, settings)) {
            assertEquals(2, second.end());
            assertEquals(1, second.said().size(), () -> "" + second.said());
            assertTrue(second.said().get(0).contains("is in use by process " + first + ","));
        }
    }

    /** The tiny application keeps nothing, and only the database can tell that. */
    private void aBackupReachesTheRunningDatabase(Path war, Map<String, String> settings) throws Exception {
        var file = folder.resolve("sao lưu");
        try (var backup = new Started(war, settings, "backup", file.toString())) {
            assertEquals(2, backup.end());
            assertEquals(
                    List.of(
                            "Writing a backup to " + file,
                            "The database holds no register to back up; check PROVENANT_DB_URL."),
                    backup.said());
        }
        try (var unknown = new Started(war, settings, "bakup")) {
            assertEquals(2, unknown.end());
            assertTrue(unknown.said().get(0).contains("provenant backup FILE"), () -> "" + unknown.said());
        }
        assertFalse(Files.exists(file));
    }

    /** Its own port and no other: neither a cluster port nor one for administration. */
    private static void listensOnLoopbackOnly(long pid) throws IOException {
        var listening = Listening.socketsOf(pid);

        assertEquals(1, listening.size(), listening.toString());
        assertTrue(listening.get(0).startsWith("127.0.0.1:"), listening.toString());
        for (var child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
            var ofChild = Listening.socketsOf(child.pid());
            assertTrue(ofChild.stream().allMatch(socket -> socket.startsWith("127.0.0.1:")), ofChild.toString());
        }
    }

    private List<String> leftRunningWithin(Duration time) throws IOException {
        var until = System.nanoTime() + time.toNanos();
        var left = leftRunning();
        while (!left.isEmpty() && System.nanoTime() < until) {
            ChildProcesses.pause(Duration.ofMillis(50));
            left = leftRunning();
        }
        return left;
    }

    private List<String> leftRunning() throws IOException {
        var real = folder.toRealPath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(real))
                .toList();
    }

    private static List<String> lastTwo(List<String> said) {
        return said.subList(said.size() - 2, said.size());
    }
}
