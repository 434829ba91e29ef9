package org.provenant.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes all records of a database into one file, as they stood at one moment, while others go on working. */
public final class Backup {

    static final String MANIFEST = "manifest.txt";
    static final String MANIFEST_DIGEST = "manifest.sha256";

    private final Connection connection;
    private final Clock clock;

    private Backup(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Makes a backup. The file appears under its name once it is complete and on disk; it holds password hashes, so only
     * its owner may read it.
     *
     * @param connection to the database as the owner of the tables, used for nothing else meanwhile
     * @throws BackupRefused if the file is there already or cannot be written, or the database holds no register or
     *     breaks off
     */
    public static Manifest write(Connection connection, Path file, Clock clock) {
        if (Files.exists(file)) {
            throw new BackupRefused("backup.fileExists", file);
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupRefused("backup.folderMissing", String.valueOf(folder));
        }
        try {
            return writeAside(connection, folder, file, clock);
        } catch (SQLException e) {
            throw new BackupRefused(e, "backup.databaseFailed", reason(e));
        } catch (FileAlreadyExistsException e) {
            throw new BackupRefused(e, "backup.fileExists", file);
        } catch (IOException e) {
            throw new BackupRefused(e, "backup.notWritable", file, reason(e));
        }
    }

    /** Each writes to a file of its own, so that two who are told the same name do not take each other's for theirs. */
    private static Manifest writeAside(Connection connection, Path folder, Path file, Clock clock)
            throws SQLException, IOException {
        var unfinished = Files.createTempFile(
                folder,
                file.getFileName() + ".",
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var manifest = new Backup(connection, clock).write(unfinished);
            publish(unfinished, file);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @throws FileAlreadyExistsException if somebody has made a file of this name meanwhile */
    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.move(unfinished, file);
        }
    }

    private Manifest write(Path unfinished) throws SQLException, IOException {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            var manifest = write(zip);
            zip.finish();
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest write(ZipOutputStream zip) throws SQLException, IOException {
        Session.reading(connection);
        var madeAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!Schema.isMade(connection)) {
            throw new BackupRefused("backup.nothingThere");
        }
        var contents = new ArrayList<Manifest.Content>();
        for (var table : Schema.of(connection).tables()) {
            zip.putNextEntry(new ZipEntry(BackupFile.entryOf(table.name())));
            contents.add(write(connection, table, zip));
            zip.closeEntry();
        }
        var manifest = new Manifest(madeAt, Schema.migrations(connection), contents, Schema.counters(connection));
        connection.rollback();
        var text = manifest.text().getBytes(StandardCharsets.UTF_8);
        write(zip, MANIFEST, text);
        write(zip, MANIFEST_DIGEST, Digests.of(text).getBytes(StandardCharsets.US_ASCII));
        return manifest;
    }

    /** Writes the rows of a table and tells what was written. */
    static Manifest.Content write(Connection connection, Table table, OutputStream out)
            throws SQLException, IOException {
        var digest = Digests.begin();
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(table.copyOut(), new DigestOutputStream(out, digest));
        return new Manifest.Content(table.name(), rows, Digests.end(digest), table.columns());
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    static String reason(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
