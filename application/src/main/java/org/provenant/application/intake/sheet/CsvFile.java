package org.provenant.application.intake.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.provenant.application.shared.file.FileLimits;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** A text file of separated values. */
final class CsvFile implements SheetFile {

    private static final SheetName ONLY = new SheetName("", false);

    private final byte[] file;
    private final CsvDialect dialect;

    private CsvFile(byte[] file, CsvDialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    static CsvFile open(byte[] file) {
        return new CsvFile(file, CsvDialect.detect(file));
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(ONLY);
    }

    @Override
    public void read(String sheet, Predicate<SheetRow> reader) {
        if (!sheet.equals(ONLY.name())) {
            throw new RuleViolated(IntakeRule.SHEET_NOT_FOUND, sheet);
        }
        var rows = new CsvRows();
        try (var csv = open(rows)) {
            for (var row : csv) {
                if (!reader.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof RuleViolated refusal
                    ? refusal
                    : new RuleViolated(IntakeRule.FILE_QUOTE_OPEN, rows.row());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes every line as it is written, empty ones too. */
    void readRaw(Consumer<CsvRecord> reader) throws IOException {
        try (var csv = open(CsvRecordHandler.of())) {
            csv.forEach(reader);
        }
    }

    private <T> CsvReader<T> open(CsvCallbackHandler<T> rows) throws IOException {
        var csv = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(FileLimits.BYTES + 1)
                .build(rows, dialect.encoding().open(file));
        if (dialect.declared()) {
            csv.skipLines(1);
        }
        return csv;
    }

    CsvDialect dialect() {
        return dialect;
    }
}
