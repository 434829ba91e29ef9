package org.provenant.application.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Shortcuts for tests: makes workbooks, reads all rows. */
final class ReadRows {

    private ReadRows() {}

    /** The bytes of a workbook that Apache POI writes. */
    static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of the first sheet. */
    static List<SheetRow> of(byte[] file) {
        var opened = SheetFile.open(file);
        return of(opened, opened.sheets().get(0).name());
    }

    static List<SheetRow> of(SheetFile file, String sheet) {
        var rows = new ArrayList<SheetRow>();
        file.read(sheet, rows::add);
        return rows;
    }

    /** Row number and texts, as {@code 3: a | b}. */
    static List<String> texts(byte[] file) {
        return of(file).stream()
                .map(row -> row.number() + ": "
                        + String.join(
                                " | ", row.cells().stream().map(SheetCell::text).toList()))
                .toList();
    }
}
