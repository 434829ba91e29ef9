package org.provenant.application.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;

/**
 * What is kept of the history outside the database, so that whoever can write there cannot rewrite the history unseen:
 * the signed checkpoints, the public keys, and the leaf of every entry that a checkpoint covers.
 */
public final class CheckpointFolder {

    private static final String CHECKPOINT = ".checkpoint";
    private static final String KEY = ".public";

    private final Path folder;

    /** @param folder need not exist yet */
    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of one history among those of a machine.
     *
     * @param origin the history's name
     */
    public static CheckpointFolder of(Path all, String origin) {
        return new CheckpointFolder(all.resolve(origin.replace('/', '-')));
    }

    /** Where it lies. */
    public Path path() {
        return folder;
    }

    /** A checkpoint as it lies there; the text if it is none. */
    record Kept(String file, String text) {}

    List<Kept> checkpoints() {
        return files(CHECKPOINT).stream()
                .map(file -> new Kept(folder.relativize(file).toString(), read(file)))
                .toList();
    }

    List<SignatureKey> keys() {
        return files(KEY).stream().map(file -> SignatureKey.parse(read(file))).toList();
    }

    void add(SignatureKey key) {
        write(folder.resolve("keys").resolve(key.hexId() + KEY), key.text() + "\n");
    }

    /** A month's checkpoints lie together; their names sort by size. */
    void add(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        var month = checkpoint.madeAt().toString().substring(0, 7);
        write(
                folder.resolve("checkpoints")
                        .resolve(month)
                        .resolve("%012d-%s%s".formatted(checkpoint.size(), signed.keyId(), CHECKPOINT)),
                signed.text());
    }

    /** How many leaves lie there. */
    long leafCount() {
        try {
            return Files.exists(leafFile()) ? Files.size(leafFile()) / TreeHash.LENGTH : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of the leaves, in order. */
    List<TreeHash> leaves(long from, int count) {
        var buffer = ByteBuffer.allocate(count * TreeHash.LENGTH);
        try (var channel = FileChannel.open(leafFile(), StandardOpenOption.READ)) {
            long at = from * TreeHash.LENGTH;
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var leaves = new ArrayList<TreeHash>(count);
        for (int i = 0; i < buffer.position() / TreeHash.LENGTH; i++) {
            var leaf = new byte[TreeHash.LENGTH];
            buffer.get(i * TreeHash.LENGTH, leaf);
            leaves.add(TreeHash.of(leaf));
        }
        return leaves;
    }

    /** Adds leaves behind those that lie there, where a crash may have left half a leaf. */
    void addLeaves(long from, List<TreeHash> leaves) {
        var buffer = ByteBuffer.allocate(leaves.size() * TreeHash.LENGTH);
        leaves.forEach(leaf -> buffer.put(leaf.bytes()));
        buffer.flip();
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(leafFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                long at = from * TreeHash.LENGTH;
                while (buffer.hasRemaining()) {
                    at += channel.write(buffer, at);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path leafFile() {
        return folder.resolve("leaves");
    }

    private List<Path> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, also if the machine stops meanwhile. */
    private static void write(Path file, String text) {
        try {
            var folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            var half = folder.resolve(Objects.requireNonNull(file.getFileName()) + ".tmp");
            try (var channel = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
