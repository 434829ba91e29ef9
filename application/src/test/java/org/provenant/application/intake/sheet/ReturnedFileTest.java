package org.provenant.application.intake.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Language;

class ReturnedFileTest {

    private static final String HEADING = "Lỗi / Problem";
    private static final String[] HEADINGS = {
        "Số sê-ri", "Hãng", "Model", "Mã HS", "Năm sản xuất", "Xuất xứ", "Tình trạng", "Đơn giá (USD)", "Địa điểm"
    };
    private static final String[] RIGHT = {"S1", "HP", "840 G5", "84713020", "2019", "CN", "cũ", "100", "T3"};
    private static final String[] WRONG = {"S2", "HP", "840 G5", "8471", "2019", "CN", "cũ", "100", ""};

    private static byte[] workbook() {
        return ReadRows.workbook(workbook -> {
            var style = workbook.createCellStyle();
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            var sheet = workbook.createSheet("Hàng <1>");
            var rows = List.of(new String[] {"BẢNG KÊ"}, HEADINGS, RIGHT, WRONG, new String[] {}, RIGHT);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).length; c++) {
                    row.createCell(c).setCellValue(rows.get(r)[c]);
                    row.getCell(c).setCellStyle(style);
                }
            }
            sheet.getRow(3).createCell(12).setCellStyle(style);
            sheet.setColumnWidth(0, 9000);
            workbook.createSheet("Khác").createRow(0).createCell(0).setCellValue("x");
        });
    }

    private record Outcome(List<EquipmentDraft> drafts, List<RowProblem> problems, byte[] returned) {}

    private static Outcome checkAndReturn(byte[] bytes) throws IOException {
        var file = SheetFile.open(bytes);
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, file).mapping();
        var drafts = new ArrayList<EquipmentDraft>();
        var problems = new ArrayList<RowProblem>();
        SheetCheck.check(file, mapping, 2026, drafts::add, problems::add);
        var out = new ByteArrayOutputStream();
        ReturnedFile.write(file, mapping, problems, Language.VI, out);
        return new Outcome(drafts, problems, out.toByteArray());
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void theWorkbookComesBackWithReasonsAndNothingElseChanged() throws IOException {
        var original = workbook();

        var outcome = checkAndReturn(original);

        assertEquals(2, outcome.drafts().size());
        assertEquals(2, outcome.problems().size());
        var before = parts(original);
        var after = parts(outcome.returned());
        assertEquals(before.keySet(), after.keySet());
        var sheet = "xl/worksheets/sheet1.xml";
        for (var name : before.keySet()) {
            if (!name.equals(sheet)) {
                assertArrayEquals(before.get(name), after.get(name), name);
            }
        }
        assertEquals(
                new String(before.get(sheet), UTF_8),
                new String(after.get(sheet), UTF_8).replaceAll("<c r=\"J\\d+\" t=\"inlineStr\">.*?</c>", ""));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(outcome.returned()))) {
            var rows = workbook.getSheetAt(0);
            assertEquals(HEADING, rows.getRow(1).getCell(9).getStringCellValue());
            var reason = rows.getRow(3).getCell(9).getStringCellValue();
            assertTrue(reason.contains("[Mã HS] Mã HS 8471 không hợp lệ"), reason);
            assertTrue(reason.contains(" • [Địa điểm] Thiếu Địa điểm sử dụng."), reason);
            assertEquals(null, rows.getRow(2).getCell(9));
            assertEquals(9000, rows.getColumnWidth(0));
        }
    }

    @Test
    void whatIsReturnedAndCorrectedComesInAndOldReasonsGo() throws IOException {
        var returned = checkAndReturn(workbook()).returned();

        var again = checkAndReturn(returned);
        assertEquals(2, again.problems().size());
        assertArrayEquals(
                parts(returned).get("xl/worksheets/sheet1.xml"),
                parts(again.returned()).get("xl/worksheets/sheet1.xml"));

        var corrected = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            workbook.getSheetAt(0).getRow(3).getCell(3).setCellValue("8471.30.20");
            workbook.getSheetAt(0).getRow(3).getCell(8).setCellValue("T4");
            workbook.getSheetAt(0).getRow(2).getCell(3).setCellValue("1");
            workbook.write(corrected);
        }
        var third = checkAndReturn(corrected.toByteArray());
        assertEquals(1, third.problems().size());
        assertEquals(3, third.problems().get(0).row());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(third.returned()))) {
            assertEquals(null, workbook.getSheetAt(0).getRow(3).getCell(9));
            assertEquals(10, workbook.getSheetAt(0).getRow(1).getLastCellNum());
        }
    }

    @Test
    void sheetsOfOtherWritersKeepTheirShape() throws IOException {
        var sheet = "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"" + CraftedWorkbook.MAIN
                + "\"><x:dimension ref=\"A1:I3\"/>\n<!-- > & -->"
                + "<x:sheetData>\n <x:row r=\"1\" spans=\"1:9\" ht=\"20\">" + cells(HEADINGS) + "</x:row>"
                + "<x:row spans=\"1:9\">" + cells(WRONG)
                + "\n</x:row><x:row/></x:sheetData><x:pageMargins left=\"1\"/></x:worksheet>";

        var returned = checkAndReturn(CraftedWorkbook.withSheet(sheet).bytes()).returned();

        var text = new String(parts(returned).get("xl/worksheets/sheet1.xml"), UTF_8);
        assertTrue(
                text.contains("<x:dimension ref=\"A1:J3\"/>\n<!-- > & --><x:sheetData>\n <x:row r=\"1\" ht=\"20\">"),
                text);
        assertTrue(
                text.endsWith("</x:c></x:row><x:row/></x:sheetData><x:pageMargins left=\"1\"/></x:worksheet>"), text);
        assertEquals(HEADING, ReadRows.of(returned).get(0).cell(9).text());
        assertTrue(ReadRows.of(returned).get(1).cell(9).text().contains("8471"));
    }

    private static String cells(String[] texts) {
        var cells = new StringBuilder();
        for (var text : texts) {
            cells.append("<x:c t=\"inlineStr\"><x:is><x:t>").append(text).append("</x:t></x:is></x:c>");
        }
        return cells.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1258", "windows-1252 text"})
    void csvComesBackInItsOwnDialect(String name) throws IOException {
        var text = String.join(
                        "\r",
                        "sep=;",
                        "",
                        String.join(";", HEADINGS),
                        String.join(";", RIGHT) + ";;extra",
                        "\"S\n2\";\"H;P\";=840;8471;2019;CN;cũ;100")
                + "\r";
        var bytes =
                switch (name) {
                    case "UTF-8" -> text.getBytes(UTF_8);
                    case "UTF-16LE" -> ("\uFEFF" + text).getBytes(UTF_16LE);
                    case "windows-1258" -> WindowsVietnamese.spelled(text).getBytes(Charset.forName("windows-1258"));
                    default ->
                        text.replace("cũ", "used")
                                .replace("Địa điểm", "Place")
                                .replace("Số sê-ri", "S/N")
                                .replace("Hãng", "Maker")
                                .replace("Mã HS", "HS")
                                .replace("Năm sản xuất", "Year")
                                .replace("Xuất xứ", "Origin")
                                .replace("Tình trạng", "Condition")
                                .replace("Đơn giá", "Price")
                                .replace("extra", "é")
                                .getBytes(Charset.forName("windows-1252"));
                };

        var outcome = checkAndReturn(bytes);

        assertEquals(
                List.of(4, 4), outcome.problems().stream().map(RowProblem::row).toList());
        var dialect = CsvDialect.detect(outcome.returned());
        assertEquals(
                name.startsWith("windows") ? "windows-1258" : name,
                dialect.encoding().charset().name());
        assertEquals("\r", dialect.lineEnd());
        assertEquals(';', dialect.separator());
        assertTrue(dialect.declared());
        var before = ReadRows.of(bytes);
        var after = ReadRows.of(outcome.returned());
        assertEquals(before.size(), after.size());
        for (int row = 0; row < before.size(); row++) {
            assertEquals(before.get(row).number(), after.get(row).number());
            var cells = before.get(row).cells();
            assertEquals(cells, after.get(row).cells().subList(0, cells.size()));
        }
        assertEquals(HEADING, after.get(0).cell(11).text());
        assertTrue(after.get(2).cell(11).text().contains("8471"));
        assertEquals(2, checkAndReturn(outcome.returned()).problems().size());
    }

    @Test
    void aCharacterSetThatCannotHoldTheReasonsGivesWayToUtf8() throws IOException {
        var text = String.join(";", HEADINGS) + "\n" + String.join(";", RIGHT).replace("84713020", "東京") + "\n";
        var file = SheetFile.open(
                WindowsVietnamese.spelled(text.replace("東京", "x")).getBytes(Charset.forName("windows-1258")));
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, file).mapping();
        var problem = new RowProblem("", 2, "東京", null, "", IntakeRule.ROW_WITHOUT_DEVICE, List.of());
        var out = new ByteArrayOutputStream();

        ReturnedFile.write(file, mapping, List.of(problem), Language.EN, out);

        assertEquals(
                new TextEncoding(UTF_8, 3), CsvDialect.detect(out.toByteArray()).encoding());
        assertTrue(ReadRows.of(out.toByteArray()).get(1).cell(9).text().startsWith("[東京] This row holds data"));
    }
}
