package org.provenant.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about how Provenant shall run. Every value is checked before anything is started.
 *
 * @param database      an outside PostgreSQL; empty: our own
 * @param httpAddress   where to listen
 * @param httpPort      where to listen
 * @param dataDir       folder for everything that is kept on disk
 * @param adminPassword password of the first administrator for an unattended first start
 * @param demo          whether to load the demonstration data
 * @param publicAddress where users find the register, without a stroke at its end
 * @param outlets       where signed checkpoints are sent to
 */
record Configuration(
        Optional<Database> database,
        InetAddress httpAddress,
        int httpPort,
        Path dataDir,
        Optional<String> adminPassword,
        boolean demo,
        Optional<String> publicAddress,
        CheckpointOutlets outlets) {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int HIGHEST_PORT = 65535;

    static Configuration of(Map<String, String> environment) {
        var given = new Environment(environment);
        return new Configuration(
                database(given),
                address(given.get("PROVENANT_HTTP_ADDRESS").orElse("127.0.0.1")),
                port(given.get("PROVENANT_HTTP_PORT").orElse("8080")),
                dataDir(given.get("PROVENANT_DATA_DIR").orElse("data")),
                given.get("PROVENANT_ADMIN_PASSWORD").map(Configuration::adminPassword),
                demo(given.get("PROVENANT_DEMO").orElse("false")),
                given.get("PROVENANT_ADDRESS").map(Configuration::publicAddress),
                CheckpointOutlets.of(given::get));
    }

    private static Optional<Database> database(Environment given) {
        var url = given.get("PROVENANT_DB_URL");
        var user = given.get("PROVENANT_DB_USER");
        var password = given.get("PROVENANT_DB_PASSWORD");
        if (url.isEmpty()) {
            if (user.isPresent() || password.isPresent()) {
                throw new StartRefused(
                        "db.urlMissing", user.isPresent() ? "PROVENANT_DB_USER" : "PROVENANT_DB_PASSWORD");
            }
            return Optional.empty();
        }
        var database = new Database(
                url.get(),
                user.orElseThrow(() -> new StartRefused("db.credentialMissing", "PROVENANT_DB_USER")),
                password.orElseThrow(() -> new StartRefused("db.credentialMissing", "PROVENANT_DB_PASSWORD")));
        database.requireAddress();
        return Optional.of(database);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartRefused(e, "http.addressUnknown", text);
        }
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartRefused(e, "http.portInvalid", text);
        }
        throw new StartRefused("http.portInvalid", text);
    }

    private static String publicAddress(String text) {
        try {
            var read = new URI(text);
            if (read.getHost() != null
                    && ("https".equals(read.getScheme()) || "http".equals(read.getScheme()))
                    && read.getQuery() == null
                    && read.getFragment() == null) {
                return text.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw new StartRefused(e, "outlets.addressInvalid", "PROVENANT_ADDRESS", "https");
        }
        throw new StartRefused("outlets.addressInvalid", "PROVENANT_ADDRESS", "https");
    }

    private static Path dataDir(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(e, "folder.nameInvalid", text);
        }
    }

    private static String adminPassword(String text) {
        if (text.codePointCount(0, text.length()) < SHORTEST_PASSWORD) {
            throw new StartRefused("admin.passwordTooShort", text.codePointCount(0, text.length()), SHORTEST_PASSWORD);
        }
        return text;
    }

    private static boolean demo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartRefused("demo.invalid", text);
        };
    }

    /** An empty variable counts as one that is not set. */
    private record Environment(Map<String, String> variables) {

        Optional<String> get(String name) {
            return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }
    }
}
