package org.provenant.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL that travel with Provenant, unpacked once per version into a folder. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The version, such as 18.6. */
    static String version() {
        var properties = new Properties();
        try (var in = resource("/org/provenant/launcher/postgres.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var artifact = properties.getProperty("version");
        return artifact.substring(0, artifact.lastIndexOf('.'));
    }

    /** The version that decides whether a data folder can be read, such as 18. */
    static String majorVersion() {
        return version().substring(0, version().indexOf('.'));
    }

    /** Whether the programs run on this machine. */
    static boolean fitThisMachine() {
        return "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
    }

    /** The folder {@code bin} of the unpacked programs below {@code cache}; several processes may ask at once. */
    static synchronized Path unpackedIn(Path cache, Consumer<String> progress) throws IOException {
        Files.createDirectories(cache);
        var home = cache.resolve("postgresql-" + version());
        if (!Files.isDirectory(home)) {
            try (var channel = FileChannel.open(
                            cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                Objects.requireNonNull(lock);
                if (!Files.isDirectory(home)) {
                    progress.accept(Words.of("postgres.unpacking", version()));
                    unpack(home);
                }
            }
        }
        return home.resolve("bin");
    }

    /** Under another name first, so that a broken-off unpacking is never taken for a whole one. */
    private static void unpack(Path home) throws IOException {
        var unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        DataFolder.delete(unfinished);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(resource(ARCHIVE), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        Files.move(unfinished, home);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(name), name);
    }
}
