package org.provenant.application.shared.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    ZIP("504B0304"),
    OLE("D0CF11E0A1B11AE1"),
    PDF("25504446"),
    WINDOWS_PROGRAM("4D5A"),
    UNIX_PROGRAM("7F454C46"),
    MAC_PROGRAM("CFFAEDFE"),
    JAVA_PROGRAM("CAFEBABE"),
    SCRIPT("2321"),
    EMPTY_ZIP("504B0506"),
    RAR("526172211A07"),
    SEVEN_ZIP("377ABCAF271C"),
    GZIP("1F8B"),
    XZ("FD377A585A00"),
    BZIP2("425A6839"),
    PNG("89504E47"),
    JPEG("FFD8FF"),
    GIF("47494638"),
    RTF("7B5C727466"),
    TIFF("49492A00"),
    TIFF_FROM_THE_RIGHT("4D4D002A"),
    TEXT("");

    private static final int MARKUP_SAMPLE = 200;

    private final byte[] start;

    FileKind(String start) {
        this.start = HexFormat.of().parseHex(start);
    }

    /** The kind whose mark the bytes begin with; text if none fits. */
    public static FileKind of(byte[] bytes) {
        for (var kind : values()) {
            if (startsWith(bytes, kind.start)) {
                return kind;
            }
        }
        return TEXT;
    }

    /** Whether the machine would run it. */
    public boolean isProgram() {
        return switch (this) {
            case WINDOWS_PROGRAM, UNIX_PROGRAM, MAC_PROGRAM, JAVA_PROGRAM, SCRIPT -> true;
            default -> false;
        };
    }

    /** Whether it only wraps other files, and is no package of an office program. */
    public boolean isArchive() {
        return switch (this) {
            case EMPTY_ZIP, RAR, SEVEN_ZIP, GZIP, XZ, BZIP2 -> true;
            default -> false;
        };
    }

    /** Whether a file of this kind has no business inside an office package. Packed pictures begin as gzip does. */
    boolean isForeignInside() {
        return switch (this) {
            case ZIP, EMPTY_ZIP, OLE, PDF, WINDOWS_PROGRAM, UNIX_PROGRAM, MAC_PROGRAM, JAVA_PROGRAM, RAR, SEVEN_ZIP ->
                true;
            default -> false;
        };
    }

    /** Whether a container of old Office holds a stream of this name. */
    public static boolean oleHolds(byte[] bytes, String stream) {
        var wanted = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins as web pages and XML do. */
    public static boolean isMarkup(byte[] bytes) {
        var start = startOf(bytes);
        return start.startsWith("<html")
                || start.startsWith("<!doctype")
                || start.startsWith("<table")
                || start.startsWith("<?xml");
    }

    /** The first letters of a text in lower case, without mark and blanks before them. */
    static String startOf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, MARKUP_SAMPLE), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
