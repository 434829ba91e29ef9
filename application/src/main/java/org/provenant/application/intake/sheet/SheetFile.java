package org.provenant.application.intake.sheet;

import java.util.List;
import java.util.function.Predicate;
import org.provenant.application.shared.file.FileKind;

/**
 * A spreadsheet that somebody uploaded, after it passed the guard. Rows are streamed; a sheet is never held as a whole.
 * Every refusal is a {@link org.provenant.domain.shared.RuleViolated} with a
 * {@link org.provenant.domain.shared.FileRule} or an {@link org.provenant.domain.intake.IntakeRule}.
 */
public sealed interface SheetFile permits XlsxFile, CsvFile {

    /** Opens a file by its content, whatever its name. */
    static SheetFile open(byte[] file) {
        return SheetGuard.requireSpreadsheet(file) == FileKind.ZIP ? XlsxFile.open(file) : CsvFile.open(file);
    }

    /**
     * As {@link #open(byte[])}; what a user sends has to be what its name says, so that nobody believes another file was read.
     *
     * @param name as the user's machine calls it
     */
    static SheetFile open(byte[] file, String name) {
        var opened = open(file);
        SheetGuard.requireNamed(name, opened instanceof XlsxFile);
        return opened;
    }

    /** The sheets in their order; one without name for CSV. */
    List<SheetName> sheets();

    /**
     * Passes the rows that hold something to the reader, from the top, until it answers that it has seen enough.
     *
     * @param sheet the sheet's name
     * @param reader answers whether to go on
     */
    void read(String sheet, Predicate<SheetRow> reader);
}
