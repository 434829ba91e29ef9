package org.provenant.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;

/** Payara Micro inside this JVM: a single node that listens for HTTP and for nothing else. */
final class Server {

    private static final String APPLICATION = "provenant";
    private static final String OWN_STOP = "Payara Micro Shutdown Hook";
    private static final Logger OWN_LOGGER = Logger.getLogger("PayaraMicro");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONFIG = "configs.config.server-config.";

    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /** Whether the port can be had is asked first: the server itself would only log it. */
    static void requireFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(e, "http.portTaken", port, address.getHostAddress(), Reason.of(e));
        }
    }

    /**
     * Starts the server without any application.
     *
     * @param files an empty folder for its own files, since it would deploy again what an earlier run left there
     * @param log   where to read on if it fails
     */
    static Server start(InetAddress address, int port, Path files, Path log) {
        try {
            var home = home();
            copy(home.resolve("config"), files.resolve("config"));
            copy(home.resolve("lib"), files.resolve("lib"));
            var commands = Files.write(files.resolve("boot-commands.txt"), bootCommands(address));
            return new Server(boot(
                    home,
                    "--rootdir",
                    files.toString(),
                    "--prebootcommandfile",
                    commands.toString(),
                    "--port",
                    Integer.toString(port),
                    "--nohazelcast",
                    "--disablephonehome"));
        } catch (IOException | ReflectiveOperationException e) {
            throw new StartRefused(e, "server.failed", Reason.of(e), log);
        }
    }

    /**
     * Listens where it was told, and tells strangers neither its name nor its figures. A proxy in front says by
     * {@code X-Forwarded-Proto} whether the browser came over TLS, so that cookies are secure then.
     */
    private static List<String> bootCommands(InetAddress address) {
        return List.of(
                "set " + LISTENER + ".address=" + address.getHostAddress(),
                "set " + LISTENER + ".enabled=false",
                "set " + CONFIG + "network-config.protocols.protocol.http-listener.http.server-header=false",
                "set " + CONFIG
                        + "network-config.protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto",
                "set " + CONFIG + "microprofile-metrics-configuration.enabled=false");
    }

    /** The server's libraries lie unpacked on the class path, so it needs no class loader of its own. */
    private static PayaraMicroRuntime boot(Path home, String... options) throws ReflectiveOperationException {
        System.setProperty("fish.payara.micro.BootJar", jar().toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", home.toString());
        var server = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) options);
        return server.getRuntime();
    }

    /** The folder into which the build has unpacked the server. */
    private static Path home() {
        return Objects.requireNonNull(jar().getParent());
    }

    private static Path jar() {
        try {
            return Path.of(PayaraMicroBoot.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the server's own place has a broken name", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    void deploy(Path war, Path log) {
        var failures = new FailureLog();
        try {
            if (!runtime.deploy(APPLICATION, "/", war.toFile())
                    || !runtime.getDeployedApplicationNames().contains(APPLICATION)) {
                throw new StartRefused("server.deployFailed", war, failures.first(), log);
            }
            listen();
            failures.show();
        } catch (ReflectiveOperationException e) {
            throw new StartRefused(e, "server.failed", Reason.of(e), log);
        } finally {
            failures.close();
        }
    }

    /**
     * Opens the port only now: before the application is there, the server would answer for it in words of its own. Its
     * interface has no command that runs without a cluster, so the one behind it is asked.
     */
    private void listen() throws ReflectiveOperationException {
        var behind = runtime.getClass().getDeclaredField("runtime");
        behind.setAccessible(true);
        var server = behind.get(runtime);
        var commands = Class.forName("org.glassfish.embeddable.GlassFish")
                .getMethod("getCommandRunner")
                .invoke(server);
        Class.forName("org.glassfish.embeddable.CommandRunner")
                .getMethod("run", String.class, String[].class)
                .invoke(commands, "set", new String[] {LISTENER + ".enabled=true"});
    }

    /** Stops the application and the server. Payara stops itself at the end of the JVM, so both may be at it at once. */
    void stop() {
        OWN_LOGGER.setFilter(entry -> false);
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            Logging.keep(e);
        } catch (IllegalStateException itself) {
            awaitOwnStop();
        }
    }

    private static void awaitOwnStop() {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(OWN_STOP)) {
                try {
                    thread.join(PATIENCE.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
