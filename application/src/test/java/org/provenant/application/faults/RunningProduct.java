package org.provenant.application.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.provenant.application.testbed.TestDatabase;

/** A {@link ProductProcess} as its killer sees it. */
final class RunningProduct implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final String END = "END";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Thread listener;

    private RunningProduct(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "product-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts one that gets ready and waits. */
    static RunningProduct on(TestDatabase database, int number, String classPath, Path sharedClasses)
            throws IOException {
        return on(database, classPath, sharedClasses, ProductProcess.class, Integer.toString(number));
    }

    /**
     * The same of another kind of process.
     *
     * @param arguments what it is told behind the database
     */
    static RunningProduct on(
            TestDatabase database, String classPath, Path sharedClasses, Class<?> kind, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "-Djava.awt.headless=true"));
        command.add(
                Files.exists(sharedClasses)
                        ? "-XX:SharedArchiveFile=" + sharedClasses
                        : "-XX:ArchiveClassesAtExit=" + sharedClasses);
        command.addAll(List.of("-cp", classPath, kind.getName(), database.url(), database.user(), database.password()));
        command.addAll(List.of(arguments));
        return new RunningProduct(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        said.add(END);
    }

    /** Waits for a line; gives it and all before it. */
    List<String> await(String wanted) throws InterruptedException {
        var before = new ArrayList<String>();
        while (true) {
            var line = Objects.requireNonNullElse(said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), END);
            before.add(line);
            if (line.equals(wanted)) {
                return before;
            }
            if (line.equals(END)) {
                throw new AssertionError("no " + wanted + " came, but " + before);
            }
        }
    }

    /** Waits until it has said so many more lines; gives them. */
    List<String> after(int lines) throws InterruptedException {
        var heard = new ArrayList<String>();
        while (heard.size() < lines) {
            var line = Objects.requireNonNullElse(said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), END);
            heard.add(line);
            if (line.equals(END)) {
                throw new AssertionError("it ended by itself: " + heard);
            }
        }
        return heard;
    }

    void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}; gives what was said until then and not yet heard. */
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        return await(END);
    }

    /** Lets one that has only got ready end by itself. */
    void dismiss() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
