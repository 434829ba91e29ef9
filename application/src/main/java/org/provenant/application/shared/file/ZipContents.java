package org.provenant.application.shared.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * A zip file in memory whose entries are unpacked as streams, never beyond the size that its directory admits and the
 * limits allow.
 */
public final class ZipContents {

    private final byte[] file;
    private final List<ZipPart> parts;

    private ZipContents(byte[] file, List<ZipPart> parts) {
        this.file = file;
        this.parts = parts;
    }

    public static ZipContents of(byte[] file) {
        return new ZipContents(file, ZipDirectory.read(file));
    }

    public List<ZipPart> parts() {
        return parts;
    }

    /** The entry of that name; case makes no difference. */
    public Optional<ZipPart> find(String name) {
        return parts.stream().filter(part -> part.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The entry's bytes as they lie in the file. */
    public InputStream packed(ZipPart part) {
        return new ByteArrayInputStream(file, part.start(), part.compressed());
    }

    /** The entry's content. */
    public InputStream open(ZipPart part) {
        var raw = packed(part);
        return new Checked(part, part.stored() ? raw : new Unpacked(raw));
    }

    /** An inflating stream that gives its native memory back. */
    private static final class Unpacked extends InflaterInputStream {

        Unpacked(InputStream in) {
            super(in, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Ends with exactly the bytes and the checksum that the directory named, or not at all. */
    private static final class Checked extends FilterInputStream {

        private final ZipPart part;
        private final CRC32 crc = new CRC32();
        private long count;

        Checked(ZipPart part, InputStream in) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            if (got > 0) {
                count += got;
                crc.update(buffer, offset, got);
            }
            if (count > part.size()) {
                throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
            }
            if (got < 0 && (count != part.size() || crc.getValue() != part.crc())) {
                throw new RuleViolated(FileRule.FILE_DAMAGED, part.name());
            }
            return got;
        }

        /** What is passed over counts as well. */
        @Override
        public long skip(long wanted) throws IOException {
            int got = read(new byte[(int) Math.min(Math.max(wanted, 0), 1 << 13)]);
            return Math.max(got, 0);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
