package org.provenant.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.provenant.backup.Backup;
import org.provenant.backup.BackupFile;
import org.provenant.backup.BackupRefused;
import org.provenant.backup.Manifest;
import org.provenant.backup.Restore;

/** What is done instead of a start: {@code backup FILE}, {@code check FILE} or {@code restore FILE}. */
final class BackupCommand {

    private final Configuration configuration;
    private final Supplier<Path> war;
    private final PrintStream console;

    /** @param war where the application lies, asked for only by a restore */
    BackupCommand(Configuration configuration, Supplier<Path> war, PrintStream console) {
        this.configuration = configuration;
        this.war = war;
        this.console = console;
    }

    /** Carries out the words after the name of the program. */
    void run(String... words) {
        if (words.length != 2) {
            throw new StartRefused("launcher.usage");
        }
        Logging.warningsOnly();
        var file = file(words[1]);
        try {
            switch (words[0]) {
                case "backup" -> backup(file);
                case "check" -> check(file);
                case "restore" -> restore(file);
                default -> throw new StartRefused("launcher.usage");
            }
        } catch (BackupRefused refused) {
            throw new StartRefused(
                    refused, refused.key(), refused.values().stream().toArray());
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(e, "backup.fileMissing", name);
        }
    }

    private void backup(Path file) {
        onSource(database -> {
            say("backup.writing", file);
            try (var connection = database.connect()) {
                tell("backup.written", file, Backup.write(connection, file, Clock.systemUTC()));
            } catch (SQLException e) {
                throw new StartRefused(e, "db.unreachable", database.name(), database.user(), Reason.of(e));
            }
        });
    }

    /** The database to be read: the given one, our own where it runs, or our own started for this. */
    private void onSource(Consumer<Database> action) {
        var folder = configuration.dataDir();
        var given = configuration.database().or(() -> PostgresCluster.running(folder));
        if (given.isPresent()) {
            given.get().requireUsable();
            action.accept(given.get());
        } else if (PostgresCluster.isIn(folder)) {
            onOwn(folder, (data, database) -> action.accept(database));
        } else {
            throw new StartRefused("backup.nothingIn", folder);
        }
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
            if (configuration.database().isPresent()) {
                var database = configuration.database().get();
                database.requireUsable();
                try (var data = DataFolder.open(configuration.dataDir())) {
                    restore(backup, data, database);
                }
            } else {
                onOwn(configuration.dataDir(), (data, database) -> restore(backup, data, database));
            }
        }
    }

    private void restore(BackupFile backup, DataFolder data, Database database) {
        say("backup.restoring", database.name());
        try (var application = ApplicationClasses.of(war.get(), data.emptied("tmp"))) {
            Restore.into(database.source(), backup, application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell("backup.restored", backup.path(), backup.manifest());
    }

    private void onOwn(Path folder, OnOwn action) {
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data, console::println, line -> {})) {
            action.run(data, new Database(postgres.url(), postgres.user(), postgres.password()));
        }
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

    /** Something done on our own database while it runs for this alone. */
    private interface OnOwn {

        void run(DataFolder data, Database database);
    }
}
