package org.provenant.application.intake.sheet;

import java.util.Locale;
import org.provenant.application.shared.file.FileKind;
import org.provenant.application.shared.file.FileLimits;
import org.provenant.application.shared.file.OfficePackage;
import org.provenant.application.shared.file.ZipPart;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Refuses what is no spreadsheet that can be read, each kind with its own reason. */
final class SheetGuard {

    private static final String WORKBOOK = ".spreadsheetml.sheet.main+xml";

    private SheetGuard() {}

    /** The kind of a file that may be a spreadsheet: {@link FileKind#ZIP} or {@link FileKind#TEXT}. */
    static FileKind requireSpreadsheet(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        if (bytes.length > FileLimits.BYTES) {
            throw new RuleViolated(FileRule.FILE_TOO_LARGE, FileLimits.MEGABYTES);
        }
        var kind = FileKind.of(bytes);
        if (kind == FileKind.OLE) {
            throw new RuleViolated(
                    FileKind.oleHolds(bytes, "EncryptedPackage") ? FileRule.FILE_PASSWORD : oleRefusal(bytes));
        }
        if (kind == FileKind.PDF) {
            throw new RuleViolated(IntakeRule.FILE_PDF);
        }
        if (kind.isProgram()) {
            throw new RuleViolated(IntakeRule.FILE_PROGRAM);
        }
        if (kind.isArchive()) {
            throw new RuleViolated(IntakeRule.FILE_ARCHIVE);
        }
        if (kind != FileKind.ZIP && (kind != FileKind.TEXT || FileKind.isMarkup(bytes))) {
            throw new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET);
        }
        return kind;
    }

    /** Names of no known ending say nothing. */
    static void requireNamed(String name, boolean isWorkbook) {
        var plain = name.toLowerCase(Locale.ROOT).strip();
        if (!isWorkbook && (plain.endsWith(".xlsx") || plain.endsWith(".xls"))) {
            throw new RuleViolated(IntakeRule.NAMED_WORKBOOK_IS_TEXT, name);
        }
        if (isWorkbook && (plain.endsWith(".csv") || plain.endsWith(".txt"))) {
            throw new RuleViolated(IntakeRule.NAMED_TEXT_IS_WORKBOOK, name);
        }
    }

    private static IntakeRule oleRefusal(byte[] bytes) {
        return FileKind.oleHolds(bytes, "Workbook") || FileKind.oleHolds(bytes, "Book")
                ? IntakeRule.FILE_OLD_EXCEL
                : IntakeRule.FILE_NOT_SPREADSHEET;
    }

    /** The part of a package that is its workbook. */
    static ZipPart requireWorkbook(OfficePackage parts) {
        if (!parts.isOffice()) {
            throw new RuleViolated(
                    parts.zip().find("mimetype").isPresent()
                            ? IntakeRule.FILE_NOT_SPREADSHEET
                            : IntakeRule.FILE_ARCHIVE);
        }
        return parts.main(WORKBOOK).orElseThrow(() -> new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET));
    }
}
