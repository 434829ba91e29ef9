package org.provenant.application.sanitisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.shared.AttachmentType;

/** Reads what reports of wiping tools say, drive by drive. The bytes have passed the guard of attachments before. */
final class WipeReportReader {

    private WipeReportReader() {}

    /** What the report says of each drive; nothing if its layout is not known. */
    static List<WipeReport.Read> read(AttachmentType type, byte[] bytes) {
        return switch (type) {
            case TEXT -> NwipeLog.read(new String(bytes, StandardCharsets.UTF_8));
            case XML -> BlanccoXml.read(bytes);
            case PDF -> NwipePdf.of(NwipePdf.text(bytes));
            default -> List.of();
        };
    }

    /** Why nothing could be read. */
    static ReportProblem problem(AttachmentType type, byte[] bytes) {
        return type == AttachmentType.PDF && NwipePdf.text(bytes).contains("Blancco")
                ? ReportProblem.BLANCCO_PDF
                : ReportProblem.LAYOUT_UNKNOWN;
    }
}
