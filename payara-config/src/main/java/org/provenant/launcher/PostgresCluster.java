package org.provenant.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of one PostgreSQL server: made once, then only opened. Nobody but the role {@code provenant} can sign in,
 * with a random password that is kept beside the files, and only from this machine.
 */
final class PostgresCluster {

    /** Name of the database and of the role that owns it. */
    static final String NAME = "provenant";

    private static final String FOLDER = "postgres";
    private static final String PASSWORD_FILE = "postgres-password";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataFolder data;
    private final Path folder;
    private final Path passwordFile;
    private final Path bin;
    private final ServerAccount account;
    private final boolean durable;

    private PostgresCluster(DataFolder data, Path bin, ServerAccount account, boolean durable) {
        this.data = data;
        this.folder = data.path().resolve(FOLDER);
        this.passwordFile = data.path().resolve(PASSWORD_FILE);
        this.bin = bin;
        this.account = account;
        this.durable = durable;
    }

    /** The cluster in this data folder, made if there is none yet. */
    static PostgresCluster in(DataFolder data, Path bin, boolean durable, Consumer<String> progress)
            throws IOException {
        var account = ServerAccount.ableToUse(bin.resolve("postgres"), data.own(FOLDER));
        return in(data, bin, account, durable, progress);
    }

    /** The same under a given account. */
    static PostgresCluster in(
            DataFolder data, Path bin, ServerAccount account, boolean durable, Consumer<String> progress)
            throws IOException {
        var cluster = new PostgresCluster(data, bin, account, durable);
        if (Files.exists(cluster.folder.resolve("PG_VERSION"))) {
            cluster.requireSameVersion();
            PostgresLeftovers.in(cluster.folder).end(progress);
            cluster.replaceLostPassword();
        } else {
            progress.accept(Words.of("postgres.creating", cluster.folder));
            cluster.create(data);
        }
        return cluster;
    }

    /** Whether there is a cluster in a data folder. */
    static boolean isIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve(FOLDER).resolve("PG_VERSION"));
    }

    /** How to reach the cluster of a data folder that another process is running. */
    static Optional<Database> running(Path dataFolder) {
        return PostmasterFile.of(dataFolder.resolve(FOLDER))
                .filter(server ->
                        server.ready() && ProcessHandle.of(server.pid()).isPresent())
                .map(server -> new Database(url(server.port()), NAME, passwordIn(dataFolder)));
    }

    private static String passwordIn(Path dataFolder) {
        try {
            return Files.readString(dataFolder.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", dataFolder, Reason.of(e));
        }
    }

    /** Address of the database on this port, for JDBC. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Whether a server may still be started on it by us. */
    boolean isOurs() {
        return data.isOpen();
    }

    Path folder() {
        return folder;
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** The command that runs the server on this port. */
    List<String> serverCommand(int port) {
        var command = new ArrayList<>(account.prefix());
        command.addAll(endsWithThisProcess());
        command.addAll(postgres(
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "log_checkpoints=off",
                "-c",
                "log_line_prefix="));
        return command;
    }

    /**
     * A session of its own keeps Ctrl-C in the terminal from reaching the server before the application has stopped;
     * the parent-death signal shuts it down when this JVM is killed.
     */
    private List<String> endsWithThisProcess() {
        var words = List.of("setpriv", "--pdeathsig", "INT", "--", "setsid");
        var trial = new ArrayList<>(account.prefix());
        trial.addAll(words);
        trial.add("true");
        return ChildProcesses.succeeds(trial) ? words : List.of();
    }

    private void create(DataFolder data) throws IOException {
        var unfinished = data.emptied("postgres.unfinished");
        account.own(unfinished);
        var initdb = new ArrayList<>(account.command(
                bin.resolve("initdb").toString(),
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--auth=reject",
                "--no-instructions"));
        if (!durable) {
            initdb.add("--no-sync");
        }
        ChildProcesses.run(initdb, "");
        if (!durable) {
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n",
                    StandardOpenOption.APPEND);
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        alone(
                unfinished,
                "create role " + NAME + " login createrole" + (durable ? "" : " createdb") + " password '"
                        + newPassword() + "'\n" + "create database " + NAME + " owner " + NAME + "\n");
        Files.deleteIfExists(folder);
        Files.move(unfinished, folder);
    }

    private void replaceLostPassword() throws IOException {
        if (!Files.exists(passwordFile)) {
            alone(folder, "alter role " + NAME + " password '" + newPassword() + "'\n");
        }
    }

    private String newPassword() throws IOException {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password, StandardCharsets.US_ASCII);
        return password;
    }

    /** Runs statements, one a line, in a server that nobody can connect to. */
    private void alone(Path cluster, String statements) throws IOException {
        var command = new ArrayList<>(account.prefix());
        command.addAll(postgres("--single", "-D", cluster.toString(), "-c", "exit_on_error=true", "postgres"));
        ChildProcesses.run(command, statements);
    }

    private List<String> postgres(String... words) {
        var command = new ArrayList<String>();
        command.add(bin.resolve("postgres").toString());
        command.addAll(List.of(words));
        return command;
    }

    private void requireSameVersion() throws IOException {
        var theirs = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!theirs.equals(PostgresBinaries.majorVersion())) {
            throw new StartRefused("postgres.otherVersion", folder, theirs, PostgresBinaries.version());
        }
    }

    /** The process of the server once it says that it takes connections on this port. */
    Optional<Long> serverReadyOn(int port) {
        return PostmasterFile.of(folder)
                .filter(server -> server.ready() && server.port() == port)
                .map(PostmasterFile::pid);
    }
}
