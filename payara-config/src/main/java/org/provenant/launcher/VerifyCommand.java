package org.provenant.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.provenant.backup.BackupFile;
import org.provenant.backup.BackupRefused;
import org.provenant.backup.Restore;

/**
 * Checks the whole history instead of a start: {@code verify} that of the register, {@code verify FILE} that of a
 * backup. Both are held against the checkpoints in the data folder, if they lie there.
 */
final class VerifyCommand {

    private static final String HISTORIES = "history";

    private final Configuration configuration;
    private final Supplier<Path> war;
    private final PrintStream console;

    /** @param war where the application lies, which knows how a history is hashed */
    VerifyCommand(Configuration configuration, Supplier<Path> war, PrintStream console) {
        this.configuration = configuration;
        this.war = war;
        this.console = console;
    }

    /** Carries out the words after the name of the program. */
    void run(String... words) {
        if (words.length > 2) {
            throw new StartRefused("launcher.usage");
        }
        Logging.warningsOnly();
        var folder = temporary();
        try (var application = ApplicationClasses.of(war.get(), folder)) {
            if (words.length == 1) {
                new DatabaseAtHand(configuration, console)
                        .read(database -> verify(database, Clock.systemUTC().instant(), application));
            } else {
                verifyBackup(GivenFile.of(words[1]), application);
            }
        } catch (BackupRefused refused) {
            throw StartRefused.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(folder);
        }
    }

    private void verifyBackup(Path file, ApplicationClasses application) {
        say("backup.checking", file);
        try (var backup = BackupFile.open(file)) {
            var postgres = EmbeddedPostgres.throwaway();
            try {
                var database = new Database(postgres.url(), postgres.user(), postgres.password());
                Restore.into(database.source(), backup, application);
                application.apply(database.source(), null);
                verify(database, backup.manifest().madeAt(), application);
            } finally {
                postgres.stop();
            }
        }
    }

    private void verify(Database database, Instant until, ApplicationClasses application) {
        say("verify.running");
        if (!application.verify(
                database.source(), configuration.dataDir().resolve(HISTORIES), until, console::println)) {
            throw new StartRefused("verify.broken");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("provenant-verify-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path folder) {
        try {
            DataFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String key, Object... values) {
        console.println(Words.of(key, values));
    }
}
