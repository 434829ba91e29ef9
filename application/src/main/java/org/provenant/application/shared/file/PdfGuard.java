package org.provenant.application.shared.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * A PDF that only shows: no scripts, nothing that starts programs, no files within, no password. Looked through as text,
 * with its packed objects unpacked within limits; the pages themselves are not interpreted.
 */
final class PdfGuard {

    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END_STREAM = ascii("endstream");
    private static final byte[] END = ascii("%%EOF");
    private static final int MOST_BEHIND_END = 1_024;
    private static final int LONGEST_DICTIONARY = 4_096;
    private static final int MOST_UNPACKED = 64 << 20;
    private static final Pattern HEX_IN_NAME = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");

    private final byte[] file;
    private final StringBuilder structure = new StringBuilder();
    private long unpacked;
    private boolean unreadable;

    private PdfGuard(byte[] file) {
        this.file = file;
    }

    static void requireHarmless(byte[] file) {
        int end = Bytes.findLast(file, END);
        if (end < 0) {
            throw new RuleViolated(FileRule.FILE_DAMAGED, "PDF");
        }
        if (file.length - end > MOST_BEHIND_END) {
            throw new RuleViolated(FileRule.FILE_TWO_IN_ONE);
        }
        PictureGuard.requireNoZip(file);
        new PdfGuard(file).look();
    }

    private void look() {
        int at = 0;
        while (at < file.length) {
            int stream = Bytes.find(file, STREAM, at, file.length);
            int end = stream < 0 ? -1 : Bytes.find(file, END_STREAM, stream, file.length);
            if (end < 0) {
                break;
            }
            var dictionary = text(Math.max(at, stream - LONGEST_DICTIONARY), stream);
            structure.append(text(at, stream)).append(' ');
            if (dictionary.contains("/ObjStm")) {
                unpack(stream + STREAM.length, end);
            }
            at = end + END_STREAM.length;
        }
        structure.append(text(at, file.length));
        if (ENCRYPTED.matcher(structure).find()) {
            throw new RuleViolated(FileRule.FILE_PASSWORD);
        }
        if (unreadable) {
            throw new RuleViolated(FileRule.FILE_DAMAGED, "PDF");
        }
        var active = ACTIVE.matcher(structure);
        if (active.find()) {
            throw new RuleViolated(FileRule.FILE_ACTIVE, active.group(1));
        }
    }

    private String text(int from, int to) {
        return decoded(new String(file, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** Letters of names may be written as numbers. */
    private static String decoded(String text) {
        return HEX_IN_NAME
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Objects packed together. */
    private void unpack(int from, int to) {
        int start = from;
        while (start < to && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, to - start);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 13];
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                unpacked += got;
                if (unpacked > MOST_UNPACKED) {
                    throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
                }
                out.write(buffer, 0, got);
            }
            structure.append(decoded(out.toString(StandardCharsets.ISO_8859_1))).append(' ');
        } catch (DataFormatException e) {
            unreadable = true;
        } finally {
            inflater.end();
        }
    }
}
