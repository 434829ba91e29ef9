package org.provenant.application.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * A list as a workbook: a column for each part that is told of a row, headed by its word, and all rows. Every text is a
 * text cell, so that none runs as a formula.
 *
 * @param <T> the rows
 */
public final class ListSheet<T> {

    /** So many rows a sheet of a workbook can have below its headings. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int WIDTH = 22;
    private static final String DAY = "dd/mm/yyyy";

    private final String title;
    private final List<Column<T>> columns = new ArrayList<>();

    /** @param title key of what the sheet and the file are called */
    public ListSheet(String title) {
        this.title = title;
    }

    /**
     * Adds a column.
     *
     * @param heading key of its heading
     * @param value what stands in it of a row: a day, a moment, a number, a constant that has a word, or a text
     */
    public ListSheet<T> column(String heading, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(heading, value));
        return this;
    }

    /** Writes the workbook row by row; the stream is not closed. */
    public void write(List<T> rows, Language language, OutputStream out) throws IOException {
        var terms = Terms.in(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = workbook.newWorksheet(terms.text(title));
        for (int column = 0; column < columns.size(); column++) {
            HeadingCell.write(sheet, 0, column, terms.text(columns.get(column).heading()), WIDTH);
        }
        sheet.freezePane(0, 1);
        PrintSetup.of(sheet, 0, terms);
        int at = 0;
        for (var row : rows) {
            at++;
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, at, column, columns.get(column).value().apply(row), terms);
            }
            if (at % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, at, columns.size() - 1);
        workbook.finish();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value, Terms terms) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Enum<?> constant) {
            sheet.inlineString(row, column, terms.word(constant));
        } else if (value != null) {
            sheet.inlineString(row, column, CellText.cut(terms.write(value)));
        }
    }

    /** A name for the file of a day. */
    public String nameOn(LocalDate day, Language language) {
        return Terms.in(language).text(title) + " – " + day + ".xlsx";
    }

    private record Column<T>(String heading, Function<T, @Nullable Object> value) {}
}
