package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.CsvSheet;
import org.provenant.application.shared.HeadingCell;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * Writes lists of devices that can be imported again without loss. No value runs as a formula: in a workbook every text
 * is a text cell, in CSV an apostrophe stands before what would be one.
 */
public final class EquipmentExport {

    private static final String DAY = "dd/mm/yyyy";
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int EXACT_DIGITS = 15;

    private EquipmentExport() {}

    /**
     * Writes a workbook row by row; the stream is not closed.
     *
     * @return how many devices it holds
     */
    public static int writeXlsx(Iterator<EquipmentRow> devices, Language language, OutputStream out)
            throws IOException {
        var exported = new ExportedRow(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = workbook.newWorksheet(Terms.in(language).text("intake.template.sheet"));
        layOut(sheet, exported.headings());
        int row = 0;
        while (devices.hasNext()) {
            row++;
            var values = exported.values(devices.next());
            for (int column = 0; column < values.size(); column++) {
                put(sheet, row, column, values.get(column));
            }
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
        return row;
    }

    private static void layOut(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            HeadingCell.write(
                    sheet,
                    0,
                    column,
                    headings.get(column),
                    column < SheetColumns.OF_DEVICES.size()
                            ? SheetColumns.width(SheetColumns.OF_DEVICES.get(column))
                            : SheetColumns.WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof BigDecimal amount && amount.precision() > EXACT_DIGITS) {
            // A spreadsheet program would round it.
            sheet.inlineString(row, column, amount.toPlainString());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, CellText.escape(value.toString()));
        }
    }

    /**
     * Writes CSV as the spreadsheet programs of the language expect it; the stream is not closed.
     *
     * @return how many devices it holds
     */
    public static int writeCsv(Iterator<EquipmentRow> devices, Language language, OutputStream out) throws IOException {
        var exported = new ExportedRow(language);
        var csv = new CsvSheet(language, out);
        csv.row(exported.headings());
        int rows = 0;
        while (devices.hasNext()) {
            csv.row(exported.values(devices.next()));
            rows++;
        }
        csv.finish();
        return rows;
    }
}
