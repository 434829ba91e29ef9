package org.provenant.application.intake.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.provenant.application.shared.FormulaShield;
import org.provenant.domain.intake.SheetMapping;

/** Writes a CSV file again with a column of reasons, in its own dialect. */
final class ReturnedCsv {

    private static final String MARK = "\uFEFF";

    private final CsvFile file;
    private final SheetMapping<?> mapping;
    private final RowReasons reasons;
    private final int column;

    ReturnedCsv(CsvFile file, SheetMapping<?> mapping, RowReasons reasons, int column) {
        this.file = file;
        this.mapping = mapping;
        this.reasons = reasons;
        this.column = column;
    }

    void write(OutputStream out) throws IOException {
        var dialect = file.dialect();
        var charset = charset();
        var writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (dialect.encoding().mark() > 0 || charset.equals(StandardCharsets.UTF_8)) {
            writer.write(MARK);
        }
        if (dialect.declared()) {
            writer.write("sep=" + dialect.separator() + dialect.lineEnd());
        }
        writeRows(writer, charset);
        writer.flush();
    }

    /** The file's own character set if the reasons fit into it. */
    private Charset charset() {
        var own = file.dialect().encoding().charset();
        var encoder = own.newEncoder();
        boolean fits = own.equals(TextEncoding.WINDOWS_VIETNAMESE)
                ? reasons.all().stream().map(WindowsVietnamese::spelled).allMatch(encoder::canEncode)
                : reasons.all().stream().allMatch(encoder::canEncode);
        return fits ? own : StandardCharsets.UTF_8;
    }

    private void writeRows(Writer writer, Charset charset) throws IOException {
        var dialect = file.dialect();
        // Closing it would close the stream of the caller.
        var csv = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .lineDelimiter(LineDelimiter.of(dialect.lineEnd()))
                .bufferSize(0)
                .build(writer);
        int[] number = {0};
        file.readRaw(row -> {
            number[0]++;
            var text = number[0] == mapping.headerRow() ? Optional.of(RowReasons.heading()) : reasons.of(number[0]);
            var spelled = charset.equals(TextEncoding.WINDOWS_VIETNAMESE) ? text.map(WindowsVietnamese::spelled) : text;
            csv.writeRecord(withReason(row, spelled));
        });
    }

    private Iterable<String> withReason(CsvRecord row, Optional<String> reason) {
        var fields = new ArrayList<>(row.getFields());
        if (reason.isPresent() || fields.size() > column) {
            while (fields.size() <= column) {
                fields.add("");
            }
            fields.set(column, reason.map(FormulaShield::close).orElse(""));
        }
        return fields;
    }
}
