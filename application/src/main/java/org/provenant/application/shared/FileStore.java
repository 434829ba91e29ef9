package org.provenant.application.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.Optional;
import org.provenant.application.usecase.Database;
import org.provenant.domain.shared.FileDigest;

/**
 * Keeps files by the SHA-256 of their bytes, in chunks in the database: in the same transaction as the record that
 * names them, in the same backup, and visible to every node. The same bytes are kept once; nothing is deleted.
 */
@ApplicationScoped
public class FileStore {

    private static final int CHUNK = 1 << 20;

    @Inject
    Database database;

    @Inject
    Clock clock;

    public FileDigest store(byte[] bytes) {
        try {
            return store(FileDigest.of(bytes), bytes.length, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what is written. It waits in a temporary file for its digest, so that a large file needs little memory. */
    public FileDigest store(Writing writing) {
        try {
            var file = Files.createTempFile("stored", ".tmp");
            try {
                var digest = FileDigest.sha256();
                try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                    writing.to(out);
                }
                try (var in = Files.newInputStream(file)) {
                    return store(FileDigest.ofHash(digest.digest()), Files.size(file), in);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that is to be kept. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private FileDigest store(FileDigest digest, long size, InputStream bytes) throws IOException {
        var isNew = database.sql()
                .createUpdate("insert into stored_file (digest, size, stored_at) values (:digest, :size, :now)"
                        + " on conflict do nothing")
                .bind("digest", digest.hex())
                .bind("size", size)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        if (isNew == 0) {
            return digest;
        }
        int position = 0;
        for (var chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            database.sql()
                    .createUpdate("insert into stored_file_chunk (digest, position, bytes)"
                            + " values (:digest, :position, :bytes)")
                    .bind("digest", digest.hex())
                    .bind("position", position++)
                    .bind("bytes", chunk)
                    .execute();
        }
        return digest;
    }

    /** Its length in bytes. */
    public long size(FileDigest digest) {
        return database.sql()
                .createQuery("select size from stored_file where digest = :digest")
                .bind("digest", digest.hex())
                .mapTo(Long.class)
                .one();
    }

    /** The file's bytes at once; for files that are known to be small, such as uploads. */
    public byte[] read(FileDigest digest) {
        var bytes = new ByteArrayOutputStream();
        copy(digest, bytes);
        return bytes.toByteArray();
    }

    /** Copies a file out, chunk by chunk; fails as {@link #open}. */
    public void copy(FileDigest digest, OutputStream out) {
        try (var in = open(digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file chunk by chunk, within the transaction of the caller. Whoever reads to the end can trust the bytes: there
     * it fails with an {@link IllegalStateException} if they are missing or not those of the digest.
     */
    public InputStream open(FileDigest digest) {
        return new SequenceInputStream(new Chunks(digest));
    }

    /** The chunks of one file, checked when the last was taken. */
    private final class Chunks implements Enumeration<InputStream> {

        private final FileDigest digest;
        private final MessageDigest check = FileDigest.sha256();
        private Optional<byte[]> next;
        private long size;
        private int position;

        Chunks(FileDigest digest) {
            this.digest = digest;
            next = read();
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            var chunk = next.orElseThrow();
            next = read();
            return new ByteArrayInputStream(chunk);
        }

        private Optional<byte[]> read() {
            var chunk = database.sql()
                    .createQuery("select bytes from stored_file_chunk where digest = :digest and position = :position")
                    .bind("digest", digest.hex())
                    .bind("position", position++)
                    .mapTo(byte[].class)
                    .findOne();
            chunk.ifPresentOrElse(this::count, this::requireWhole);
            return chunk;
        }

        private void count(byte[] chunk) {
            size += chunk.length;
            check.update(chunk);
        }

        private void requireWhole() {
            if (!FileDigest.ofHash(check.digest()).equals(digest)) {
                throw new IllegalStateException("the stored file " + digest + " is missing or damaged after " + size);
            }
        }
    }
}
