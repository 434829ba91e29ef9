package org.provenant.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** A backup that has been read from beginning to end and is what its manifest says. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and checks all of it.
     *
     * @throws BackupRefused if there is no such file, or it is no backup, not complete or damaged
     */
    public static BackupFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw new BackupRefused("backup.fileMissing", path);
        }
        try {
            return checked(path);
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupRefused(e, "backup.damaged", path, Backup.reason(e));
        }
    }

    private static BackupFile checked(Path path) throws IOException {
        var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        var isRight = false;
        try {
            var file = new BackupFile(path, zip, manifest(zip));
            file.requireNoOtherParts();
            for (var content : file.manifest.tables()) {
                file.requireAsWritten(content);
            }
            isRight = true;
            return file;
        } finally {
            if (!isRight) {
                zip.close();
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var text = read(zip, Backup.MANIFEST);
        var digest = new String(read(zip, Backup.MANIFEST_DIGEST), StandardCharsets.US_ASCII);
        if (!Digests.of(text).equals(digest)) {
            throw new IOException(Backup.MANIFEST);
        }
        return Manifest.of(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        try (var in = part(zip, name)) {
            return in.readNBytes(LONGEST_MANIFEST);
        }
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        return zip.getInputStream(entry);
    }

    private void requireNoOtherParts() throws IOException {
        var known = manifest.tables().stream()
                .map(content -> entryOf(content.table()))
                .collect(Collectors.toSet());
        known.addAll(Set.of(Backup.MANIFEST, Backup.MANIFEST_DIGEST));
        var parts = zip.stream().map(entry -> entry.getName()).toList();
        if (parts.size() != known.size() || !known.containsAll(parts)) {
            throw new IOException(String.join(", ", parts));
        }
    }

    private void requireAsWritten(Manifest.Content content) throws IOException {
        var digest = Digests.begin();
        try (var in = new DigestInputStream(rows(content), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Digests.end(digest).equals(content.sha256())) {
            throw new IOException(entryOf(content.table()));
        }
    }

    /** What is in it. */
    public Manifest manifest() {
        return manifest;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** The rows of a table as text; to be closed. */
    InputStream rows(Manifest.Content content) throws IOException {
        return part(zip, entryOf(content.table()));
    }

    static String entryOf(String table) {
        return "tables/" + table + ".copy";
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupRefused(e, "backup.damaged", path, Backup.reason(e));
        }
    }
}
