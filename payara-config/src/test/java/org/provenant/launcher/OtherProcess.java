package org.provenant.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that keeps a PostgreSQL running until it is killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final long postgres;

    private OtherProcess(Process process, long postgres) {
        this.process = process;
        this.postgres = postgres;
    }

    /** Starts PostgreSQL on this folder, writes one committed row, and stays. */
    public static void main(String... arguments) throws Exception {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('giữ lại')");
        }
        System.out.println(server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Runs {@link #main} behind these words, which may change the user. */
    static OtherProcess on(Path folder, String... prefix) throws IOException {
        var command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the other process ended");
        }
        return new OtherProcess(process, Long.parseLong(line));
    }

    long pid() {
        return process.pid();
    }

    long postgres() {
        return postgres;
    }

    /** As {@code kill -9}: nothing of its own runs any more. */
    void kill() {
        process.destroyForcibly();
        ChildProcesses.await(process);
    }

    @Override
    public void close() {
        kill();
    }
}
