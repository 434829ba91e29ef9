package org.provenant.application.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/** Writes CSV row by row, as the spreadsheet programs of a language expect it; no text in it runs as a formula. */
public final class CsvSheet {

    private static final String MARK = "\uFEFF";

    private final Language language;
    private final Writer writer;
    private final CsvWriter csv;

    /** @param out is not closed */
    public CsvSheet(Language language, OutputStream out) throws IOException {
        this.language = language;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(language == Language.VI ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(writer);
    }

    /** @param values texts, numbers and days */
    public void row(List<? extends @Nullable Object> values) {
        csv.writeRecord(values.stream().map(this::text).toList());
    }

    /** Hands on what is still held back. */
    public void finish() throws IOException {
        writer.flush();
    }

    /** Days by ISO 8601, which cannot be read in two ways. */
    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return language == Language.VI ? amount.toPlainString().replace('.', ',') : amount.toPlainString();
        }
        return value instanceof String text ? FormulaShield.close(text) : value.toString();
    }
}
