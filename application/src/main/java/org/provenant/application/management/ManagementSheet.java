package org.provenant.application.management;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.CsvSheet;
import org.provenant.application.shared.HeadingCell;
import org.provenant.application.shared.PrintSetup;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes a management report as a workbook or as CSV: every text a text, every figure a number, every day a day. */
final class ManagementSheet {

    private static final int HEADING_ROW = 3;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int MOST_IN_NAME = 31;

    private ManagementSheet() {}

    static void xlsx(ManagementTable table, Terms terms, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = workbook.newWorksheet(sheetName(table.name()));
        head(sheet, table);
        PrintSetup.of(sheet, HEADING_ROW, terms);
        int at = HEADING_ROW;
        for (var row : table.rows()) {
            write(sheet, ++at, row.cells());
            if (at % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(HEADING_ROW, 0, at, table.columns().size() - 1);
        if (!table.totals().isEmpty()) {
            write(sheet, ++at, table.totals());
            sheet.range(at, 0, at, table.columns().size() - 1).style().bold().set();
        }
        workbook.finish();
    }

    private static void head(Worksheet sheet, ManagementTable table) {
        sheet.inlineString(0, 0, CellText.cut(table.name()));
        sheet.style(0, 0).bold().set();
        sheet.inlineString(1, 0, CellText.cut(table.span()));
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            HeadingCell.write(
                    sheet, HEADING_ROW, i, column.heading(), column.column().width() * 1.4 + 4);
        }
        sheet.freezePane(0, HEADING_ROW + 1);
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            } else if (value instanceof Number number) {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0").set();
            } else if (value != null) {
                sheet.inlineString(row, column, CellText.cut(value.toString()));
            }
        }
    }

    /** Without the signs that no name of a sheet may have. */
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() > MOST_IN_NAME ? plain.substring(0, MOST_IN_NAME).strip() : plain;
    }

    static void csv(ManagementTable table, Language language, OutputStream out) throws IOException {
        var csv = new CsvSheet(language, out);
        csv.row(table.columns().stream().map(ManagementTable.Column::heading).toList());
        table.rows().forEach(row -> csv.row(row.cells()));
        csv.finish();
    }
}
