package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.application.intake.sheet.SheetCell.Kind;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

class XlsxFileTest {

    private static final int ROUNDS = 25;

    @Test
    void everyValueIsReadAsApachePoiReadsIt() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var file = ReadRows.workbook(workbook -> fill(workbook, random));

            try (var oracle = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertEquals(expected(oracle.getSheetAt(0)), ReadRows.of(file), "seed " + seed);
            }
        }
    }

    private static void fill(XSSFWorkbook workbook, Random random) {
        if (random.nextInt(4) == 0) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
        var dates = style(workbook, "dd/mm/yyyy");
        var money = style(workbook, "#,##0.00");
        var sheet = workbook.createSheet("Bảng kê");
        int row = 0;
        for (int i = 0; i < 40; i++) {
            row += random.nextInt(3);
            var cells = sheet.createRow(row++);
            for (int column = 0; column < 12; column += 1 + random.nextInt(3)) {
                fill(cells.createCell(column), random, dates, money);
            }
        }
    }

    private static void fill(Cell cell, Random random, CellStyle dates, CellStyle money) {
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue("Máy tính xách tay " + random.nextInt());
            case 1 -> cell.setCellValue(Normalizer.normalize("Địa điểm sử dụng\nTầng 3 <&>\"'", Normalizer.Form.NFD));
            case 2 -> cell.setCellValue(random.nextInt());
            case 3 -> cell.setCellValue(Math.floor(random.nextDouble() * 1e15));
            case 4 -> {
                cell.setCellValue(random.nextInt(1_000_000) / 100.0);
                cell.setCellStyle(money);
            }
            case 5 -> {
                cell.setCellValue(LocalDate.of(1904, 2, 1).plusDays(random.nextInt(60_000)));
                cell.setCellStyle(dates);
            }
            case 6 -> cell.setCellValue(random.nextBoolean());
            case 7 -> cell.setCellErrorValue(FormulaError.NA.getCode());
            default -> cell.setCellStyle(dates);
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static List<SheetRow> expected(Sheet sheet) {
        var rows = new ArrayList<SheetRow>();
        for (var row : sheet) {
            var cells = new ArrayList<SheetCell>();
            for (var cell : row) {
                var value = expected(cell);
                if (!value.isBlank()) {
                    while (cells.size() < cell.getColumnIndex()) {
                        cells.add(SheetCell.BLANK);
                    }
                    cells.add(value);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
        }
        return rows;
    }

    private static SheetCell expected(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> SheetCell.text(cell.getStringCellValue());
            case BOOLEAN -> SheetCell.bool(cell.getBooleanCellValue());
            case ERROR ->
                SheetCell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? SheetCell.date(cell.getLocalDateTimeCellValue().toLocalDate())
                        : SheetCell.number(plain(cell.getNumericCellValue()), 0);
            default -> SheetCell.BLANK;
        };
    }

    private static BigDecimal plain(double value) {
        var number = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 12345",
        "12345.0, 12345",
        "1.23456789012345E14, 123456789012345",
        "1.0862544012E11, 108625440120",
        "0.30000000000000004, 0.3",
        "1199.9899999999998, 1199.99",
        "1E-5, 0.00001",
        "-5, -5",
        "1.2E+18, 1200000000000000000"
    })
    void numbersReadAsTheyShowWithoutExponent(String stored, String shown) {
        var rows = ReadRows.texts(CraftedWorkbook.withRows("<row><c><v>" + stored + "</v></c></row>")
                .bytes());

        assertEquals(List.of("1: " + shown), rows);
    }

    @Test
    void leadingZerosOfAFormatBelongToTheNumber() {
        var file = ReadRows.workbook(workbook -> {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(1234);
            cell.setCellStyle(style(workbook, "00000000"));
        });

        assertEquals(List.of("1: 00001234"), ReadRows.texts(file));
    }

    @Test
    void rowsAndCellsMayComeWithoutNumbers() {
        var file = CraftedWorkbook.withRows(
                        "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row>")
                .bytes();

        assertEquals(List.of("1: 1 |  |  | 2 | 3", "7: 4", "8: 5"), ReadRows.texts(file));
    }

    @Test
    void everyKindOfTextIsRead() {
        var file = CraftedWorkbook.withRows("<row>"
                        + "<c t=\"s\"><v>0</v></c>"
                        + "<c t=\"s\"><v>1</v></c>"
                        + "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t xml:space=\"preserve\">line </t></r></is></c>"
                        + "<c t=\"str\"><f>A1</f><v>A&amp;B</v></c>"
                        + "<c t=\"inlineStr\"><is><t><![CDATA[<c>]]></t></is></c>"
                        + "<c t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>"
                        + "<c t=\"s\"><v>2</v></c>"
                        + "<c t=\"inlineStr\"><is><t> \u00A0\u200B </t></is></c></row>")
                .sharedStrings(
                        "<si><t>đơn</t></si><si><r><rPr><b/></rPr><t>東</t></r><rPh sb=\"0\" eb=\"1\"><t>ヒガシ</t></rPh>"
                                + "<r><t>京</t></r></si><si><t>a_x000D_b_x005F_x</t></si>")
                .bytes();

        assertEquals(List.of("1: đơn | 東京 | inline  | A&B | <c> | _x0041_ | a\rb_x"), ReadRows.texts(file));
    }

    @Test
    void datesOfEveryWritingAreDays() {
        var file = CraftedWorkbook.withRows("<row><c s=\"1\"><v>45292</v></c><c s=\"2\"><v>45292.75</v></c>"
                        + "<c t=\"d\"><v>2024-01-01T00:00:00</v></c><c t=\"d\"><v>2024-01-01</v></c>"
                        + "<c s=\"3\"><v>45292</v></c><c s=\"1\"><v>0.5</v></c><c s=\"9\"><v>45292</v></c></row>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd\\-mm\\-yyyy hh:mm\"/>"
                                + "<numFmt numFmtId=\"171\" formatCode=\"0&quot; days&quot;\"/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"14\"/>"
                                + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>")
                .bytes();

        var row = ReadRows.of(file).get(0);
        for (int column = 0; column < 4; column++) {
            assertEquals(LocalDate.of(2024, 1, 1), row.cell(column).date());
        }
        assertEquals(Kind.NUMBER, row.cell(4).kind());
        assertEquals(Kind.NUMBER, row.cell(5).kind());
        assertEquals(Kind.NUMBER, row.cell(6).kind());
    }

    @Test
    void aFormulaGivesItsKeptResultOrNone() {
        var file = CraftedWorkbook.withRows("<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c>"
                        + "<c t=\"str\"><f>\"\"</f><v></v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c t=\"b\"><f>TRUE</f><v>1</v></c></row>")
                .bytes();

        assertEquals(
                List.of(Kind.NUMBER, Kind.UNCALCULATED, Kind.UNCALCULATED, Kind.BLANK, Kind.ERROR, Kind.BOOLEAN),
                ReadRows.of(file).get(0).cells().stream().map(SheetCell::kind).toList());
    }

    @Test
    void hiddenSheetsAreNamedAsHidden() {
        var file = ReadRows.workbook(workbook -> {
            workbook.createSheet("Danh mục");
            workbook.createSheet("Hàng");
            workbook.createSheet("Ẩn");
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            workbook.setActiveSheet(1);
        });

        assertEquals(
                List.of(new SheetName("Danh mục", true), new SheetName("Hàng", false), new SheetName("Ẩn", true)),
                SheetFile.open(file).sheets());
    }

    @Test
    void mergedTitlesStandInTheirFirstCell() {
        var file = ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet();
            sheet.createRow(1).createCell(0).setCellValue("BẢNG KÊ THIẾT BỊ");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 5));
            sheet.createRow(3).createCell(0).setCellValue("STT");
        });

        assertEquals(List.of("2: BẢNG KÊ THIẾT BỊ", "4: STT"), ReadRows.texts(file));
    }

    @Test
    void theStrictDialectAndOtherWritersAreRead() throws IOException {
        var strict = CraftedWorkbook.withRows("<row><c><v>1</v></c></row>");
        strict.part(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\">"
                        + "<x:sheets><x:sheet name=\"A\" r:id=\"rId1\"/></x:sheets></x:workbook>");
        assertEquals(List.of("1: 1"), ReadRows.texts(strict.bytes()));

        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("A");
            sheet.value(2, 1, "Số sê-ri");
            sheet.value(2, 2, 84713020);
            sheet.value(2, 3, LocalDate.of(2024, 2, 29));
            sheet.style(2, 3).format("dd/mm/yyyy").set();
        }
        assertEquals(List.of("3:  | Số sê-ri | 84713020 | 29/02/2024"), ReadRows.texts(out.toByteArray()));
    }

    @Test
    void anUnknownSheetIsRefused() {
        var file = SheetFile.open(CraftedWorkbook.withRows("<row/>").bytes());

        var refusal = assertThrows(RuleViolated.class, () -> file.read("Other", row -> true));
        assertEquals(IntakeRule.SHEET_NOT_FOUND, refusal.rule());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void readingStopsWhenTheReaderHasSeenEnough(int enough) {
        var seen = new ArrayList<SheetRow>();
        var file = SheetFile.open(CraftedWorkbook.withRows("<row><c><v>1</v></c></row>".repeat(10))
                .bytes());

        file.read("Data", row -> {
            seen.add(row);
            return seen.size() < enough;
        });

        assertEquals(enough, seen.size());
    }
}
