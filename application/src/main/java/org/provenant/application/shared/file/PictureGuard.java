package org.provenant.application.shared.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Pictures that are pictures and nothing else besides. */
final class PictureGuard {

    private static final int PNG_MARK = 8;
    private static final int CHUNK_AROUND = 12;
    private static final int IEND = 0x49454E44;
    private static final int IHDR = 0x49484452;
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final int LONGEST_ZIP_END = 0xFFFF + 22;
    private static final String[] OTHERS = {"<script", "<html", "<?php", "<svg", "%PDF-"};

    private PictureGuard() {}

    /** Every piece of a PNG in its place, and nothing behind the last. */
    static void requirePng(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        int at = PNG_MARK;
        boolean first = true;
        while (at + CHUNK_AROUND <= bytes.length) {
            int length = file.getInt(at);
            int kind = file.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - CHUNK_AROUND || first && kind != IHDR) {
                throw new RuleViolated(FileRule.FILE_DAMAGED, "PNG");
            }
            at += length + CHUNK_AROUND;
            first = false;
            if (kind == IEND) {
                if (at != bytes.length) {
                    throw new RuleViolated(FileRule.FILE_TWO_IN_ONE);
                }
                requireNothingElse(bytes);
                return;
            }
        }
        throw new RuleViolated(FileRule.FILE_DAMAGED, "PNG");
    }

    static void requireJpeg(byte[] bytes) {
        if (Bytes.findLast(bytes, JPEG_END) < 0) {
            throw new RuleViolated(FileRule.FILE_DAMAGED, "JPEG");
        }
        requireNothingElse(bytes);
    }

    /** Neither a zip file at the end nor a page or document that another program would find in it. */
    static void requireNothingElse(byte[] bytes) {
        requireNoZip(bytes);
        for (var other : OTHERS) {
            if (Bytes.find(bytes, other.getBytes(StandardCharsets.US_ASCII), 0, bytes.length) >= 0) {
                throw new RuleViolated(FileRule.FILE_TWO_IN_ONE);
            }
        }
    }

    /** A zip file is read from its end, so it can follow anything. */
    static void requireNoZip(byte[] bytes) {
        if (Bytes.find(bytes, ZIP_END, bytes.length - LONGEST_ZIP_END, bytes.length) >= 0) {
            throw new RuleViolated(FileRule.FILE_TWO_IN_ONE);
        }
    }
}
