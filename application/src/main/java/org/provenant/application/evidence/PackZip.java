package org.provenant.application.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;

/**
 * Writes a ZIP of the one layout that packs of evidence have (docs/evidence-pack-format.md): every header follows from
 * names, methods, sizes and CRC-32, so that a verifier can build it again and no bit is without meaning.
 */
final class PackZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 0x0800;
    private static final short FIRST_DAY = 0x0021;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long length;

    PackZip(OutputStream out) {
        this.out = out;
    }

    /**
     * What the manifest says of a part.
     *
     * @param deflated digest of the deflated bytes; nothing if it is stored
     */
    record Part(
            String name,
            long bytes,
            FileDigest digest,
            @Nullable FileDigest deflated) {}

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part, deflated where that pays. */
    void add(String name, byte[] content) throws IOException {
        var deflated = deflate(content);
        add(name, content, deflated, deflated.length < content.length - content.length / 10);
    }

    /** Adds a part as it is: what nothing else names must not have two forms. */
    void store(String name, byte[] content) throws IOException {
        add(name, content, content, false);
    }

    private void add(String name, byte[] content, byte[] deflated, boolean pays) throws IOException {
        var packed = pays ? deflated : content;
        var crc = new CRC32();
        crc.update(content);
        var known = ByteBuffer.allocate(LOCAL_LENGTH - 8).order(ByteOrder.LITTLE_ENDIAN);
        var letters = name.getBytes(StandardCharsets.UTF_8);
        known.putShort(UTF_8_NAMES)
                .putShort(pays ? DEFLATED : STORED)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt((int) crc.getValue())
                .putInt(packed.length)
                .putInt(content.length)
                .putShort((short) letters.length);
        var local = ByteBuffer.allocate(LOCAL_LENGTH + letters.length).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(LOCAL).putShort(VERSION).put(known.array()).putShort((short) 0);
        local.position(LOCAL_LENGTH);
        local.put(letters);
        var central = ByteBuffer.allocate(CENTRAL_LENGTH + letters.length).order(ByteOrder.LITTLE_ENDIAN);
        central.putInt(CENTRAL).putShort(VERSION).putShort(VERSION).put(known.array());
        central.putInt(CENTRAL_LENGTH - 4, (int) length);
        central.position(CENTRAL_LENGTH);
        central.put(letters);
        directory.write(central.array());
        write(local.array());
        write(packed);
        parts.add(new Part(name, content.length, FileDigest.of(content), pays ? FileDigest.of(packed) : null));
    }

    /** What was added so far. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Ends the file; the stream stays open.
     *
     * @return its length
     */
    long finish() throws IOException {
        var end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(END)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(directory.size())
                .putInt((int) length);
        write(directory.toByteArray());
        write(end.array());
        return length;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        length += bytes.length;
    }

    private static byte[] deflate(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            var packed = new ByteArrayOutputStream(content.length / 4 + 64);
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
