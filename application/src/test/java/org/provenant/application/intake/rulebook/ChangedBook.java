package org.provenant.application.intake.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** The present rule book as an administrator changes it in a spreadsheet program. */
final class ChangedBook {

    private ChangedBook() {}

    static byte[] of(RuleBookUploads uploads, Language language, Consumer<XSSFWorkbook> change) {
        var present = new ByteArrayOutputStream();
        var changed = new ByteArrayOutputStream();
        try {
            uploads.write(language, present);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(present.toByteArray()))) {
                change.accept(workbook);
                workbook.write(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    /** Puts a value under a heading into the row with this code. */
    static void cell(XSSFWorkbook book, RuleKind kind, String code, String heading, String value) {
        var row = row(book, kind, code);
        var column = StreamSupport.stream(row.getSheet().getRow(0).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(heading))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
        var cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(null);
        cell.setBlank();
        cell.setCellValue(value);
    }

    static void remove(XSSFWorkbook book, RuleKind kind, String code) {
        var row = row(book, kind, code);
        row.getSheet().removeRow(row);
    }

    private static Row row(XSSFWorkbook book, RuleKind kind, String code) {
        var sheet = Objects.requireNonNull(
                book.getSheet(Terms.in(Language.VI).word(kind)) == null
                        ? book.getSheet(Terms.in(Language.EN).word(kind))
                        : book.getSheet(Terms.in(Language.VI).word(kind)));
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).getCellType() == CellType.STRING)
                .filter(row -> row.getCell(0).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
