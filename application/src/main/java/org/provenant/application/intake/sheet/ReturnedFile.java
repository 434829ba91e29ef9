package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.Language;

/**
 * The user's own file with one more column that says what is wrong with each row. Everything else stays as it was, so
 * that it can be corrected where it is and uploaded again; the column itself is not read then.
 */
public final class ReturnedFile {

    private ReturnedFile() {}

    /**
     * Writes the file with its reasons.
     *
     * @param file the file as it was uploaded
     * @param mapping the mapping that it was checked with
     * @param problems what the check found
     * @param language the language of the reasons
     * @param out receives the file; it is not closed
     */
    public static void write(
            SheetFile file, SheetMapping<?> mapping, List<RowProblem> problems, Language language, OutputStream out)
            throws IOException {
        var reasons = new RowReasons(problems, language);
        int column = columnOfReasons(file, mapping);
        if (file instanceof XlsxFile workbook) {
            new ReturnedXlsx(workbook, mapping, reasons, column).write(out);
        } else if (file instanceof CsvFile csv) {
            new ReturnedCsv(csv, mapping, reasons, column).write(out);
        }
    }

    /** The media type of a file that goes back. */
    public static String mediaType(SheetFile file) {
        return file instanceof XlsxFile ? ExportFormat.XLSX.mediaType() : "text/csv";
    }

    /** Where an earlier check put its reasons, else behind everything. */
    private static int columnOfReasons(SheetFile file, SheetMapping<?> mapping) {
        int[] column = {-1, 0};
        file.read(mapping.sheet(), row -> {
            if (row.number() == mapping.headerRow()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (RowReasons.isHeading(row.cell(i).text())) {
                        column[0] = i;
                    }
                }
            }
            column[1] = Math.max(column[1], row.cells().size());
            return column[0] < 0;
        });
        return column[0] < 0 ? column[1] : column[0];
    }
}
