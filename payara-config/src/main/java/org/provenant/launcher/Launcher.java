package org.provenant.launcher;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts Provenant and stays until it is told to stop: PostgreSQL if none is given, then the server, in one JVM. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final Path SYSTEM_TEMP = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String WAR = "provenant.war";
    private static final String SETUP_PATH = "provenant.setup.path";
    private static final String STOP_WITH_PARENT = "provenant.stop.with.parent";

    private final Configuration configuration;
    private final PrintStream console;
    private volatile boolean stopping;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile @Nullable Server server;

    private Launcher(Configuration configuration, PrintStream console) {
        this.configuration = configuration;
        this.console = console;
    }

    /**
     * Reads the configuration from the environment; what makes a start impossible ends it with one sentence.
     *
     * @param arguments nothing to start, or what {@link BackupCommand} or {@link VerifyCommand} does instead
     */
    public static void main(String... arguments) {
        try {
            var configuration = Configuration.of(System.getenv());
            if (arguments.length == 0) {
                new Launcher(configuration, System.out).run();
            } else if (arguments[0].equals("verify")) {
                new VerifyCommand(configuration, Launcher::war, System.out).run(arguments);
            } else {
                new BackupCommand(configuration, Launcher::war, System.out).run(arguments);
            }
        } catch (StartRefused refused) {
            System.err.println(refused.sentence());
            System.exit(REFUSED);
        } catch (RuntimeException unexpected) {
            Logging.keep(unexpected);
            System.err.println(Words.of("launcher.failed", Reason.of(unexpected)));
            System.exit(FAILED);
        }
    }

    private void run() {
        var war = war();
        var data = DataFolder.open(configuration.dataDir());
        System.setProperty("java.io.tmpdir", data.emptied("tmp").toString());
        Logging.into(data);
        Server.requireFree(configuration.httpAddress(), configuration.httpPort());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        stopWithParent();
        try {
            start(data, war);
        } catch (StartRefused refused) {
            Logging.keep(refused);
            if (!stopping) {
                throw refused;
            }
        }
    }

    private void start(DataFolder data, Path war) {
        tellApplication(data, configuration.database().map(this::outside).orElseGet(() -> ofOurOwn(data)));
        say("launcher.startingServer");
        var log = data.own("log");
        var started =
                Server.start(configuration.httpAddress(), configuration.httpPort(), data.emptied("tmp/server"), log);
        server = started;
        say("launcher.startingApplication");
        started.deploy(war, log);
        ClassArchive.wanted().ifPresent(archive -> {
            say("launcher.preparing");
            archive.write(SYSTEM_TEMP);
        });
        announce();
    }

    private Database outside(Database database) {
        say("launcher.connecting", database.name());
        database.requireUsable();
        return database;
    }

    private Database ofOurOwn(DataFolder data) {
        var started = EmbeddedPostgres.start(data, console::println, Logging.postgres());
        postgres = started;
        return new Database(started.url(), started.user(), started.password());
    }

    private void tellApplication(DataFolder data, Database database) {
        System.setProperty("provenant.db.url", database.url());
        System.setProperty("provenant.db.user", database.user());
        System.setProperty("provenant.db.password", database.password());
        System.setProperty("provenant.data.dir", data.path().toString());
        System.setProperty("provenant.demo", Boolean.toString(configuration.demo()));
        configuration.outlets().properties().forEach(System::setProperty);
        configuration.publicAddress().ifPresent(address -> System.setProperty("provenant.address", address));
        configuration.adminPassword().ifPresent(password -> System.setProperty("provenant.admin.password", password));
    }

    /** The setup path holds a secret that works once, so it is shown here and forgotten. */
    private void announce() {
        var address = "http://" + host() + ":" + configuration.httpPort();
        say("launcher.ready", address + "/");
        Optional.ofNullable(System.clearProperty(SETUP_PATH)).ifPresent(path -> say("launcher.setup", address + path));
    }

    private String host() {
        var address = configuration.httpAddress();
        return address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
    }

    private void say(String key, Object... values) {
        console.println(Words.of(key, values));
    }

    private void stop() {
        stopping = true;
        say("launcher.stopping");
        var running = server;
        if (running != null) {
            running.stop();
        }
        var database = postgres;
        if (database != null) {
            database.stop();
        }
        say("launcher.stopped");
    }

    /** A build tool that is killed must not leave the server it started behind. */
    private static void stopWithParent() {
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    /** The application lies beside the launcher, unless the build says that it lies elsewhere. */
    private static Path war() {
        var told = System.getProperty("provenant.war");
        var war = told == null ? besideThisJar() : Path.of(told);
        if (!Files.isReadable(war)) {
            throw new StartRefused("launcher.warMissing", war.toAbsolutePath().normalize());
        }
        return war;
    }

    private static Path besideThisJar() {
        try {
            var jar = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
            return Objects.requireNonNull(Path.of(jar.toURI()).getParent()).resolve(WAR);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launcher's own place has a broken name", e);
        }
    }
}
