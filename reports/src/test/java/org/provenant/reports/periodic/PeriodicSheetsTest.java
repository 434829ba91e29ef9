package org.provenant.reports.periodic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.Language;

class PeriodicSheetsTest {

    private static final PeriodicReportDocument DOCUMENT = new PeriodicReportDocument();
    private static final PeriodicReportData REPORT = ExamplePeriodicReport.withDevices(60);

    @Test
    void figuresAreNumbersAndDatesAreDates() {
        var rows = sheet(DOCUMENT.xlsx(REPORT, Language.VI), 0);

        var line = REPORT.lines().get(0);
        var row = rowStartingWith(rows, BigDecimal.ONE);
        assertEquals(line.goods(), text(row, 1));
        assertEquals("8471.30.20", text(row, 2));
        assertEquals(line.permitDate(), row.getCell(5).asDate().toLocalDate());
        assertEquals(line.permitted(), number(row, 9));
        assertEquals(line.figures().opening(), number(row, 11));
        assertEquals(line.figures().cameIn(), number(row, 12));
        assertEquals(line.figures().out(), number(row, 13));
        assertEquals(line.figures().closing(), number(row, 19));
    }

    @Test
    void totalsAreTheSumsOfTheLines() {
        var rows = sheet(DOCUMENT.xlsx(REPORT, Language.VI), 0);

        var total = rows.stream()
                .filter(row -> text(row, 0).equals("Tổng cộng"))
                .findFirst()
                .orElseThrow();
        assertEquals(REPORT.total().opening(), number(total, 11));
        assertEquals(REPORT.total().closing(), number(total, 19));
        assertEquals(REPORT.total().inUse(), number(total, 20));
    }

    @Test
    void devicesFillOneFlatSheetReadyToFilter() {
        var xlsx = DOCUMENT.xlsx(REPORT, Language.VI);

        var rows = sheet(xlsx, 1);
        assertEquals(61, rows.size());
        assertEquals("STT", text(rows.get(0), 0));
        assertEquals("AD-1000001", text(rows.get(1), 7));
        assertEquals(2017, number(rows.get(1), 11));
        assertEquals(42_500, number(rows.get(1), 13));
        assertEquals(7_150_000, number(rows.get(1), 15));
        assertEquals(
                REPORT.lines().get(0).devices().get(0).declaration().day(),
                rows.get(1).getCell(17).asDate().toLocalDate());
        var part = ReadBack.part(xlsx, "xl/worksheets/sheet2.xml");
        assertTrue(part.contains("ySplit=\"1\"") && part.contains("state=\"frozen\""), "the heading is frozen");
        assertTrue(part.contains("<autoFilter ref=\"$A$1:$Z$61\"/>"), "all rows can be filtered");
        assertTrue(part.contains("<pageSetup orientation=\"landscape\" fitToHeight=\"0\""), "as wide as a page");
        assertTrue(part.contains("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\""), part::toString);
        assertTrue(part.contains("&amp;P/&amp;N"), "pages are numbered");
    }

    @Test
    void headingDoesNotComeAgainInLongSheets() {
        var rows = sheet(DOCUMENT.xlsx(ExamplePeriodicReport.withDevices(600), Language.VI), 1);

        assertEquals(601, rows.size());
        assertEquals(
                IntStream.rangeClosed(1, 600).boxed().toList(),
                rows.stream().skip(1).map(row -> number(row, 0)).toList());
    }

    @Test
    void sheetsAreNamedInTheLanguage() throws IOException {
        assertEquals(List.of("Tổng hợp", "Phụ lục"), names(DOCUMENT.xlsx(REPORT, Language.VI)));
        assertEquals(List.of("Summary", "Appendix"), names(DOCUMENT.xlsx(REPORT, Language.EN)));
    }

    @Test
    void reportOfNothingSaysSo() {
        var xlsx = DOCUMENT.xlsx(ExamplePeriodicReport.withoutLines(), Language.VI);

        assertTrue(sheet(xlsx, 0).stream()
                .anyMatch(row -> text(row, 0).equals("Không có dòng hàng nào phát sinh trong kỳ báo cáo.")));
        assertEquals("STT", text(sheet(xlsx, 1).get(0), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "@SUM(A1)", "-2", "=cmd|' /C calc'!A0", "<b>đậm</b> ${x}", "😀 富士通"})
    void textOfAUserStaysText(String text) {
        var xlsx = DOCUMENT.xlsx(ExamplePeriodicReport.saying(text, 6), Language.VI);

        var tag = sheet(xlsx, 1).get(1).getCell(7);
        assertEquals(CellType.STRING, tag.getType());
        assertEquals(text, tag.asString());
        assertFalse(ReadBack.part(xlsx, "xl/worksheets/sheet1.xml").contains("<f>"));
        assertFalse(ReadBack.part(xlsx, "xl/worksheets/sheet2.xml").contains("<f>"));
    }

    @Test
    void longTextIsNotCut() {
        var text = "Địa điểm ".repeat(3_500).strip();

        var rows = sheet(DOCUMENT.xlsx(ExamplePeriodicReport.at(text), Language.VI), 1);

        assertEquals(text, text(rows.get(1), 21));
    }

    @Test
    void sameReportGivesTheSameBytes() {
        assertArrayEquals(
                DOCUMENT.xlsx(REPORT, Language.VI),
                new PeriodicReportDocument().xlsx(ExamplePeriodicReport.withDevices(60), Language.VI));
    }

    private static List<Row> sheet(byte[] xlsx, int index) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getSheet(index).orElseThrow().read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(byte[] xlsx) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }

    private static Row rowStartingWith(List<Row> rows, BigDecimal number) {
        return rows.stream()
                .filter(row -> row.getOptionalCell(0)
                        .filter(cell -> cell.getType() == CellType.NUMBER
                                && cell.asNumber().compareTo(number) == 0)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.STRING)
                .map(Cell::asString)
                .orElse("");
    }

    private static int number(Row row, int column) {
        var cell = row.getCell(column);
        assertEquals(CellType.NUMBER, cell.getType());
        return Objects.requireNonNull(cell.asNumber()).intValueExact();
    }
}
