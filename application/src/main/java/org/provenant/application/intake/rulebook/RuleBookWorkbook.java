package org.provenant.application.intake.rulebook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleWords;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.HeadingCell;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes an edition of the rule book as a workbook with one sheet for each kind of rule, to be changed and uploaded. */
final class RuleBookWorkbook {

    private static final int WIDE = 44;
    private static final int NARROW = 18;
    private static final String DAY = "dd/mm/yyyy";

    private RuleBookWorkbook() {}

    /** Writes the workbook; the stream is not closed. */
    static void write(List<RuleRow> rows, Language language, OutputStream out) throws IOException {
        var terms = Terms.in(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        for (var kind : RuleKind.values()) {
            var sheet = workbook.newWorksheet(terms.word(kind));
            var columns = BookColumn.of(kind);
            layOut(sheet, columns, terms);
            int at = 0;
            for (var row : rows) {
                if (row.kind() == kind) {
                    at++;
                    for (int column = 0; column < columns.size(); column++) {
                        put(sheet, at, column, value(row, columns.get(column), terms));
                    }
                }
            }
        }
        workbook.finish();
    }

    private static void layOut(Worksheet sheet, List<BookColumn> columns, Terms terms) {
        for (int column = 0; column < columns.size(); column++) {
            var field = columns.get(column).field();
            HeadingCell.write(
                    sheet,
                    0,
                    column,
                    columns.get(column).heading(terms),
                    field != null && field.form() == RuleField.Form.TEXT ? WIDE : NARROW);
        }
        sheet.freezePane(1, 1);
    }

    private static @Nullable Object value(RuleRow row, BookColumn column, Terms terms) {
        var facts = row.facts();
        var field = column.field();
        if (field != null) {
            var value = facts.content().find(field);
            if (value == null) {
                return null;
            }
            return field.form() == RuleField.Form.DAY ? LocalDate.parse(value) : RuleWords.write(field, value, terms);
        }
        if (column.equals(BookColumn.CODE)) {
            return facts.code();
        }
        if (column.equals(BookColumn.EFFECTIVE_FROM)) {
            return facts.effectiveFrom();
        }
        if (column.equals(BookColumn.EFFECTIVE_TO)) {
            return facts.effectiveTo();
        }
        if (column.equals(BookColumn.INSTRUMENT)) {
            return facts.instrument();
        }
        return column.equals(BookColumn.ARTICLE) ? facts.article() : terms.word(facts.certainty());
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value != null) {
            sheet.inlineString(row, column, CellText.escape(Objects.toString(value)));
        }
    }
}
