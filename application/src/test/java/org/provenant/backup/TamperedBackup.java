package org.provenant.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup that somebody took apart, changed and put together again. */
final class TamperedBackup {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private TamperedBackup() {}

    static TamperedBackup of(Path backup) throws IOException {
        var tampered = new TamperedBackup();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    tampered.parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return tampered;
    }

    TamperedBackup without(String part) {
        parts.remove(part);
        return this;
    }

    TamperedBackup with(String part, UnaryOperator<String> change) {
        var before = new String(part(part), StandardCharsets.UTF_8);
        parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes the rows of a table and makes all digests fit, as only somebody who means harm would. */
    TamperedBackup withRows(String table, UnaryOperator<String> change) throws IOException {
        with(BackupFile.entryOf(table), change);
        var digest = Digests.of(part(BackupFile.entryOf(table)));
        return withManifest(
                manifest -> manifest.replaceAll("(?m)^(table " + table + " \\d+) [0-9a-f]{64}", "$1 " + digest));
    }

    /** Changes the manifest and makes its digest fit. */
    TamperedBackup withManifest(UnaryOperator<String> change) {
        with(Backup.MANIFEST, change);
        return with(Backup.MANIFEST_DIGEST, old -> Digests.of(part(Backup.MANIFEST)));
    }

    private byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    Path in(Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return file;
    }
}
