package org.provenant.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Where log lines go: everything into rolling files in the data folder, warnings to the console as well. */
final class Logging {

    private static final Logger LAUNCHER = Logger.getLogger("org.provenant.launcher");
    private static final Logger PRINTED = Logger.getLogger("org.provenant.printed");
    private static final Logger POSTGRES = Logger.getLogger("org.provenant.postgres");

    private Logging() {}

    /**
     * Takes effect at once; the server reads the same file again when it starts. What others print from now on goes to
     * the log as well.
     */
    static void into(DataFolder data) {
        System.setProperty(LogFiles.FOLDER, data.own("log").toString());
        var file = data.own("tmp").resolve("logging.properties");
        try (var settings = Objects.requireNonNull(Logging.class.getResourceAsStream("logging.properties"))) {
            Files.copy(settings, file, StandardCopyOption.REPLACE_EXISTING);
            System.setProperty("java.util.logging.config.file", file.toString());
            LogManager.getLogManager().readConfiguration();
            System.setOut(LogStream.into(PRINTED::info));
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", data.path(), Reason.of(e));
        }
    }

    /** For what is done without a log: only warnings, to the console. */
    static void warningsOnly() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    /** Keeps the details of a failure, of which the user sees a sentence or nothing. */
    static void keep(Throwable failure) {
        LAUNCHER.log(Level.INFO, Reason.of(failure), failure);
    }

    /** Takes the lines that our PostgreSQL logs. */
    static Consumer<String> postgres() {
        return POSTGRES::info;
    }
}
