package org.provenant.launcher;

import java.io.PrintStream;
import java.util.function.Consumer;

/** The database that the settings name, for work that needs no server: given, running already, or started for it. */
final class DatabaseAtHand {

    private final Configuration configuration;
    private final PrintStream console;

    DatabaseAtHand(Configuration configuration, PrintStream console) {
        this.configuration = configuration;
        this.console = console;
    }

    /** The database to be read: the given one, our own where it runs, or our own started for this. */
    void read(Consumer<Database> action) {
        var folder = configuration.dataDir();
        var given = configuration.database().or(() -> PostgresCluster.running(folder));
        if (given.isPresent()) {
            given.get().requireUsable();
            action.accept(given.get());
        } else if (PostgresCluster.isIn(folder)) {
            onOwn((data, database) -> action.accept(database));
        } else {
            throw new StartRefused("backup.nothingIn", folder);
        }
    }

    /** The database to be filled, with the data folder that goes with it open for us alone. */
    void fill(OnOwn action) {
        if (configuration.database().isPresent()) {
            var database = configuration.database().get();
            database.requireUsable();
            try (var data = DataFolder.open(configuration.dataDir())) {
                action.run(data, database);
            }
        } else {
            onOwn(action);
        }
    }

    private void onOwn(OnOwn action) {
        try (var data = DataFolder.open(configuration.dataDir());
                var postgres = EmbeddedPostgres.start(data, console::println, line -> {})) {
            action.run(data, new Database(postgres.url(), postgres.user(), postgres.password()));
        }
    }

    /** Something done on a database with the data folder open. */
    interface OnOwn {

        void run(DataFolder data, Database database);
    }
}
