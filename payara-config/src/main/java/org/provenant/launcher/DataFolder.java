package org.provenant.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything Provenant keeps on disk. One process at a time has it open: the lock goes with the
 * process, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if needed and takes its lock. */
    static DataFolder open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        FileChannel channel;
        try {
            folder(path, "rwx--x--x");
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", path, Reason.of(e));
        }
        try {
            lock(channel, path);
            return new DataFolder(path.toRealPath(), channel);
        } catch (IOException e) {
            close(channel);
            throw new StartRefused(e, "folder.notWritable", path, Reason.of(e));
        } catch (StartRefused refused) {
            close(channel);
            throw refused;
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        if (tryLock(channel) == null) {
            throw new StartRefused("folder.inUse", path, holder(channel));
        }
        channel.truncate(0);
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    Path path() {
        return path;
    }

    /** A folder of this name inside, made if needed, for our own eyes only. */
    Path own(String name) {
        var inside = path.resolve(name);
        try {
            folder(inside, "rwx------");
            return inside;
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", inside, Reason.of(e));
        }
    }

    /** A folder of this name inside, made if needed and emptied. */
    Path emptied(String name) {
        try {
            delete(path.resolve(name));
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", path.resolve(name), Reason.of(e));
        }
        return own(name);
    }

    /** Whether it is still ours. */
    boolean isOpen() {
        return lockFile.isOpen();
    }

    /** Gives the folder free for the next process. */
    @Override
    public void close() {
        close(lockFile);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock file cannot be closed", e);
        }
    }

    private static void folder(Path path, String permissions) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Removes a file or a folder with all that is in it, if it is there. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
