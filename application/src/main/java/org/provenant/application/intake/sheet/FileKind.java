package org.provenant.application.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    ZIP(null, "504B0304"),
    OLE(IntakeRule.FILE_OLD_EXCEL, "D0CF11E0A1B11AE1"),
    PDF(IntakeRule.FILE_PDF, "25504446"),
    WINDOWS_PROGRAM(IntakeRule.FILE_PROGRAM, "4D5A"),
    UNIX_PROGRAM(IntakeRule.FILE_PROGRAM, "7F454C46"),
    MAC_PROGRAM(IntakeRule.FILE_PROGRAM, "CFFAEDFE"),
    JAVA_PROGRAM(IntakeRule.FILE_PROGRAM, "CAFEBABE"),
    SCRIPT(IntakeRule.FILE_PROGRAM, "2321"),
    EMPTY_ZIP(IntakeRule.FILE_ARCHIVE, "504B0506"),
    RAR(IntakeRule.FILE_ARCHIVE, "526172211A07"),
    SEVEN_ZIP(IntakeRule.FILE_ARCHIVE, "377ABCAF271C"),
    GZIP(IntakeRule.FILE_ARCHIVE, "1F8B"),
    XZ(IntakeRule.FILE_ARCHIVE, "FD377A585A00"),
    BZIP2(IntakeRule.FILE_ARCHIVE, "425A6839"),
    PNG(IntakeRule.FILE_NOT_SPREADSHEET, "89504E47"),
    JPEG(IntakeRule.FILE_NOT_SPREADSHEET, "FFD8FF"),
    GIF(IntakeRule.FILE_NOT_SPREADSHEET, "47494638"),
    RTF(IntakeRule.FILE_NOT_SPREADSHEET, "7B5C727466"),
    TEXT(null, "");

    private final @Nullable IntakeRule refusal;
    private final byte[] start;

    FileKind(@Nullable IntakeRule refusal, String start) {
        this.refusal = refusal;
        this.start = HexFormat.of().parseHex(start);
    }

    /** The kind whose mark the bytes begin with; text if none fits. */
    static FileKind of(byte[] bytes) {
        for (var kind : values()) {
            if (startsWith(bytes, kind.start)) {
                return kind;
            }
        }
        return TEXT;
    }

    /** Whether a file of this kind has no business inside a spreadsheet. Packed pictures begin as gzip does. */
    boolean isForeignInside() {
        return switch (this) {
            case ZIP, EMPTY_ZIP, OLE, PDF, WINDOWS_PROGRAM, UNIX_PROGRAM, MAC_PROGRAM, JAVA_PROGRAM, RAR, SEVEN_ZIP ->
                true;
            default -> false;
        };
    }

    /** Refuses what is no spreadsheet that can be read, each kind with its own reason. */
    static FileKind requireSpreadsheet(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolated(IntakeRule.FILE_EMPTY);
        }
        if (bytes.length > SheetLimits.FILE_BYTES) {
            throw new RuleViolated(IntakeRule.FILE_TOO_LARGE, SheetLimits.MEGABYTES);
        }
        var kind = of(bytes);
        if (kind == OLE) {
            throw new RuleViolated(oleRefusal(bytes));
        }
        if (kind.refusal != null) {
            throw new RuleViolated(kind.refusal);
        }
        if (kind == TEXT && isMarkup(bytes)) {
            throw new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET);
        }
        return kind;
    }

    /** A container of old Office holds old Excel, a new workbook behind a password, or something else. */
    private static IntakeRule oleRefusal(byte[] bytes) {
        if (contains(bytes, "EncryptedPackage")) {
            return IntakeRule.FILE_PASSWORD;
        }
        return contains(bytes, "Workbook") || contains(bytes, "Book")
                ? IntakeRule.FILE_OLD_EXCEL
                : IntakeRule.FILE_NOT_SPREADSHEET;
    }

    private static boolean contains(byte[] bytes, String name) {
        var wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Web pages and XML that were only named like a spreadsheet. */
    private static boolean isMarkup(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<html")
                || start.startsWith("<!doctype")
                || start.startsWith("<table")
                || start.startsWith("<?xml");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
