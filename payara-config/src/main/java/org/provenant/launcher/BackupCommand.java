package org.provenant.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import org.provenant.backup.Backup;
import org.provenant.backup.BackupFile;
import org.provenant.backup.BackupRefused;
import org.provenant.backup.Manifest;
import org.provenant.backup.Restore;

/** What is done instead of a start: {@code backup FILE}, {@code check FILE} or {@code restore FILE}. */
final class BackupCommand {

    private final DatabaseAtHand database;
    private final Supplier<Path> war;
    private final PrintStream console;

    /** @param war where the application lies, asked for only by a restore */
    BackupCommand(Configuration configuration, Supplier<Path> war, PrintStream console) {
        this.database = new DatabaseAtHand(configuration, console);
        this.war = war;
        this.console = console;
    }

    /** Carries out the words after the name of the program. */
    void run(String... words) {
        if (words.length != 2) {
            throw new StartRefused("launcher.usage");
        }
        Logging.warningsOnly();
        var file = GivenFile.of(words[1]);
        try {
            switch (words[0]) {
                case "backup" -> backup(file);
                case "check" -> check(file);
                case "restore" -> restore(file);
                default -> throw new StartRefused("launcher.usage");
            }
        } catch (BackupRefused refused) {
            throw StartRefused.of(refused);
        }
    }

    private void backup(Path file) {
        database.read(from -> {
            say("backup.writing", file);
            try (var connection = from.connect()) {
                tell("backup.written", file, Backup.write(connection, file, Clock.systemUTC()));
            } catch (SQLException e) {
                throw new StartRefused(e, "db.unreachable", from.name(), from.user(), Reason.of(e));
            }
        });
    }

    private void check(Path file) {
        say("backup.checking", file);
        try (var backup = BackupFile.open(file)) {
            tell("backup.intact", file, backup.manifest());
        }
    }

    private void restore(Path file) {
        say("backup.checking", file);
        try (var backup = BackupFile.open(file)) {
            database.fill((data, into) -> restore(backup, data, into));
        }
    }

    private void restore(BackupFile backup, DataFolder data, Database into) {
        say("backup.restoring", into.name());
        try (var application = ApplicationClasses.of(war.get(), data.emptied("tmp"))) {
            Restore.into(into.source(), backup, application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell("backup.restored", backup.path(), backup.manifest());
    }

    private void tell(String key, Path file, Manifest manifest) {
        try {
            say(
                    key,
                    file,
                    Files.size(file) / 1_000 + 1,
                    manifest.madeAt(),
                    manifest.rows("equipment"),
                    manifest.rows("audit_entry"),
                    manifest.rows("stored_file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String key, Object... values) {
        console.println(Words.of(key, values));
    }
}
