package org.provenant.application.shared.file;

import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentName;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Looks at a file that somebody wants to keep beside a record. What it is tells its content alone, never its name. What
 * could run is refused; what is taken in is never opened here and never shown by a browser.
 */
public final class AttachmentGuard {

    private static final String WORKBOOK = ".spreadsheetml.sheet.main+xml";
    private static final String DOCUMENT = ".wordprocessingml.document.main+xml";

    private AttachmentGuard() {}

    /**
     * @param name as the sender's machine calls the file
     * @throws RuleViolated a {@link FileRule} that says why the file is not taken in
     */
    public static Attachment check(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        if (bytes.length > FileLimits.BYTES) {
            throw new RuleViolated(FileRule.FILE_TOO_LARGE, FileLimits.MEGABYTES);
        }
        TestVirus.requireNone(bytes);
        var type = typeOf(bytes);
        return new Attachment(AttachmentName.of(name, type), type, bytes.length, FileDigest.of(bytes));
    }

    private static AttachmentType typeOf(byte[] bytes) {
        var kind = FileKind.of(bytes);
        if (kind.isProgram()) {
            throw new RuleViolated(FileRule.FILE_RUNS);
        }
        if (kind.isArchive()) {
            throw new RuleViolated(FileRule.FILE_PACKED);
        }
        return switch (kind) {
            case PDF -> {
                PdfGuard.requireHarmless(bytes);
                yield AttachmentType.PDF;
            }
            case PNG -> {
                PictureGuard.requirePng(bytes);
                yield AttachmentType.PNG;
            }
            case JPEG -> {
                PictureGuard.requireJpeg(bytes);
                yield AttachmentType.JPEG;
            }
            case TIFF, TIFF_FROM_THE_RIGHT -> {
                PictureGuard.requireNothingElse(bytes);
                yield AttachmentType.TIFF;
            }
            case ZIP -> officeType(bytes);
            case OLE ->
                throw new RuleViolated(
                        FileKind.oleHolds(bytes, "EncryptedPackage")
                                ? FileRule.FILE_PASSWORD
                                : FileRule.FILE_OLD_OFFICE);
            case TEXT -> TextGuard.typeOf(bytes);
            default -> throw new RuleViolated(FileRule.FILE_KIND_NOT_TAKEN);
        };
    }

    private static AttachmentType officeType(byte[] bytes) {
        var parts = OfficePackage.open(bytes);
        if (parts.main(WORKBOOK).isPresent()) {
            return AttachmentType.XLSX;
        }
        if (parts.main(DOCUMENT).isPresent()) {
            return AttachmentType.DOCX;
        }
        throw new RuleViolated(parts.isOffice() ? FileRule.FILE_KIND_NOT_TAKEN : FileRule.FILE_PACKED);
    }
}
