package org.provenant.application.intake.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;

class ProposalTest {

    private static SheetFile csv(String... lines) {
        return SheetFile.open(String.join("\n", lines).getBytes(UTF_8));
    }

    private static Map<String, EquipmentColumn> columns(Proposal<EquipmentColumn> proposal) {
        var columns = new TreeMap<String, EquipmentColumn>();
        proposal.mapping().columns().forEach(column -> columns.put(ColumnLetters.of(column.index()), column.column()));
        return columns;
    }

    private static void row(Sheet sheet, int number, String... texts) {
        var row = sheet.createRow(number - 1);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    @Test
    void headingsAreFoundBelowTitlesAndBlankLines() {
        var file = SheetFile.open(ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet("Bảng kê");
            row(sheet, 1, "CÔNG TY TNHH ĐIỆN TỬ MẪU");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 3, "BẢNG KÊ CHI TIẾT HÀNG HÓA", "", "", "Số: 01/2026");
            row(sheet, 6, "STT", "Tên hàng", "Hãng SX", "Model", "Số sê-ri", "Năm sản xuất", "Ghi chú");
            row(sheet, 7, "1", "Máy tính xách tay", "Lenovo", "T480", "PF1", "2019", "");
        }));

        var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);

        assertEquals(6, proposal.mapping().headerRow());
        assertEquals(
                Map.of(
                        "B", EquipmentColumn.DESCRIPTION,
                        "C", EquipmentColumn.MANUFACTURER,
                        "D", EquipmentColumn.MODEL,
                        "E", EquipmentColumn.SERIAL,
                        "F", EquipmentColumn.MANUFACTURE_YEAR,
                        "G", EquipmentColumn.NOTE),
                columns(proposal));
        assertEquals(1, proposal.rows());
        assertEquals(
                List.of("STT"),
                proposal.unmapped().stream().map(ColumnSample::heading).toList());
        assertEquals(List.of("PF1"), proposal.columns().get(4).samples());
        assertTrue(proposal.missing().contains(EquipmentColumn.HS_CODE));
    }

    @Test
    void headingsOfTwoLinesWithGroupsAreOne() {
        var file = csv(
                "STT;Tên hàng;Thiết bị;;;Trị giá;",
                ";;Hãng;Model;Số sê-ri;Đơn giá;Loại tiền",
                "(1);(2);(3);(4);(5);(6);(7)",
                "1;Máy chủ;Dell;R740;ABC123;1200;USD");

        var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);

        assertEquals(3, proposal.mapping().headerRow());
        assertEquals(
                Map.of(
                        "B", EquipmentColumn.DESCRIPTION,
                        "C", EquipmentColumn.MANUFACTURER,
                        "D", EquipmentColumn.MODEL,
                        "E", EquipmentColumn.SERIAL,
                        "F", EquipmentColumn.UNIT_VALUE,
                        "G", EquipmentColumn.CURRENCY),
                columns(proposal));
        assertEquals(1, proposal.rows());
    }

    @Test
    void headingsInTwoLanguagesBelowEachOtherAreOne() {
        var file = csv("STT;Hãng;Model;Số máy;Xuất xứ", "No.;Maker;Model;Serial No.;Origin", "1;HP;840 G5;5CG1;CN");

        var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);

        assertEquals(2, proposal.mapping().headerRow());
        assertEquals(1, proposal.rows());
        assertEquals("Số máy / Serial No.", proposal.columns().get(3).heading());
        assertEquals(
                proposal.mapping().columns(),
                Proposal.of(HeadingWords.OF_DEVICES, file, "", 2).mapping().columns(),
                "the row the user points to gives the same headings");
    }

    @Test
    void columnsMayComeInAnyOrderAndLanguage() {
        var proposal = Proposal.of(
                HeadingWords.OF_DEVICES,
                csv(
                        "remark,unit price (usd),origin,S/N,BRAND,hs code,model no.,qty,location",
                        "ok,100,JP,X1,Fujitsu,84713020,U748,1,Floor 2"));

        assertEquals(9, proposal.mapping().columns().size());
        assertEquals(Map.of(EquipmentColumn.CURRENCY, "USD"), proposal.mapping().fixed());
        assertEquals(List.of(EquipmentColumn.MANUFACTURE_YEAR, EquipmentColumn.CONDITION), proposal.missing());
    }

    @Test
    void theBetterOfTwoColumnsIsTakenAndTheOtherReported() {
        var proposal = Proposal.of(
                HeadingWords.OF_DEVICES, csv("Số sê-ri pin;Serial No.;Model;IMEI 1;IMEI 2", "B1;S1;M1;1;2"));

        assertEquals(
                Map.of(
                        "B", EquipmentColumn.SERIAL,
                        "C", EquipmentColumn.MODEL,
                        "D", EquipmentColumn.IMEI,
                        "E", EquipmentColumn.IMEI),
                columns(proposal));
        assertEquals(EquipmentColumn.SERIAL, proposal.columns().get(0).duplicateOf());
    }

    @Test
    void theVisibleSheetWithHeadingsIsChosen() {
        var file = SheetFile.open(ReadRows.workbook(workbook -> {
            row(workbook.createSheet("Ẩn"), 1, "Serial", "Model", "Brand", "Origin");
            row(workbook.createSheet("Hướng dẫn"), 1, "Đọc kỹ trước khi điền");
            row(workbook.createSheet("Hàng"), 2, "Serial", "Model", "Brand");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setActiveSheet(1);
        }));

        assertEquals(
                "Hàng", Proposal.of(HeadingWords.OF_DEVICES, file).mapping().sheet());
        assertEquals(
                "Ẩn", Proposal.of(HeadingWords.OF_DEVICES, file, "Ẩn").mapping().sheet());
        assertEquals(
                4,
                Proposal.of(HeadingWords.OF_DEVICES, file, "Ẩn")
                        .mapping()
                        .columns()
                        .size());
    }

    @Test
    void withoutHeadingsNothingIsGuessed() {
        var proposal = Proposal.of(HeadingWords.OF_DEVICES, csv("A1;Lenovo;T480", "A2;Lenovo;T490"));

        assertEquals(0, proposal.mapping().headerRow());
        assertEquals(List.of(), proposal.mapping().columns());
        assertEquals(List.of("A1", "A2"), proposal.columns().get(0).samples());
        assertEquals("A", proposal.columns().get(0).letters());
    }

    @Test
    void theUserMayPointToAnyRowAsHeadings() {
        var lines = new String[130];
        Arrays.fill(lines, "x;y");
        lines[119] = "Serial;Model";

        var proposal = Proposal.of(HeadingWords.OF_DEVICES, csv(lines), "", 120);
        var unknown = Proposal.of(HeadingWords.OF_DEVICES, csv(lines), "", 5);

        assertEquals(Map.of("A", EquipmentColumn.SERIAL, "B", EquipmentColumn.MODEL), columns(proposal));
        assertEquals(10, proposal.rows());
        assertEquals(5, unknown.mapping().headerRow());
        assertEquals("x", unknown.columns().get(0).heading());
    }

    @ParameterizedTest
    @CsvSource({
        "03/01/2024, 05/06/2024, '', 'DAY_FIRST,MONTH_FIRST'",
        "03/01/2024, 31/01/2024, DAY_FIRST, ''",
        "03/01/2024, 01/31/2024, MONTH_FIRST, ''",
        "2024-01-03, 2024-01-31, YEAR_FIRST, ''",
        "31/01/2024, 01/31/2024, '', 'DAY_FIRST,MONTH_FIRST,YEAR_FIRST'",
        "31/31/2024, 03/01/2024, '', 'DAY_FIRST,MONTH_FIRST,YEAR_FIRST'"
    })
    void theDateOrderIsAskedUnlessOnlyOneFitsAll(String first, String second, String only, String choices) {
        var proposal =
                Proposal.of(HeadingWords.OF_DEVICES, csv("Serial;Model;Ngày nhận", "A;M;" + first, "B;M;" + second));

        assertEquals(
                only.isEmpty() ? null : DateOrder.valueOf(only),
                proposal.mapping().dateOrder());
        var asked = proposal.questions().stream()
                .flatMap(question -> question.choices().stream())
                .map(Enum::name)
                .toList();
        assertEquals(choices.isEmpty() ? List.of() : List.of(choices.split(",")), asked);
        proposal.questions()
                .forEach(question -> assertTrue(question.examples().contains("03/01/2024")
                        || question.examples().contains("31/01/2024")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.234, 2.500, '', true",
        "'1.234,5', 2.500, COMMA_DECIMAL, false",
        "'1,234.5', '2,500', POINT_DECIMAL, false",
        "'1.234,5', '1,234.5', '', true",
        "100, 2500, '', false",
        "bốn trăm, 2500, '', false",
        "bốn trăm, '2.500,5', COMMA_DECIMAL, false",
        "99.5, 100, POINT_DECIMAL, false"
    })
    void theNumberStyleIsAskedUnlessOnlyOneFitsAll(String first, String second, String only, boolean asked) {
        var proposal =
                Proposal.of(HeadingWords.OF_DEVICES, csv("Serial;Model;Đơn giá", "A;M;" + first, "B;M;" + second));

        assertEquals(
                only.isEmpty() ? null : NumberStyle.valueOf(only),
                proposal.mapping().numberStyle());
        assertEquals(asked, !proposal.questions().isEmpty());
    }

    @Test
    void trueDatesAndNumbersOfExcelNeedNoQuestion() {
        var file = SheetFile.open(ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet();
            row(sheet, 1, "Serial", "Model", "Ngày nhận", "Đơn giá");
            row(sheet, 2, "A", "B");
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(1).createCell(2).setCellValue(45000);
            sheet.getRow(1).getCell(2).setCellStyle(style);
            sheet.getRow(1).createCell(3).setCellValue(1234.5);
        }));

        var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);

        assertEquals(List.of(), proposal.questions());
        assertNull(proposal.mapping().dateOrder());
        assertEquals(List.of("15/03/2023"), proposal.columns().get(2).samples());
    }

    @Test
    void aSavedMappingFindsItsColumnsByTheirHeadings() {
        var saved = new SheetMapping<>(
                "Sheet1",
                1,
                List.of(
                        new MappedColumn<>(0, "Mã nội bộ", EquipmentColumn.SERIAL),
                        new MappedColumn<>(1, "Model", EquipmentColumn.MODEL)),
                Map.of(EquipmentColumn.PLACE, "Xưởng 1"),
                DateOrder.MONTH_FIRST,
                NumberStyle.COMMA_DECIMAL);

        var proposal = Proposal.from(
                HeadingWords.OF_DEVICES,
                csv("Tiêu đề", "", "Hãng;MODEL;Serial;mã  nội bộ;Ngày nhận", "HP;840;S;N1;01/02/2024"),
                saved);

        assertEquals(
                Map.of(
                        "A", EquipmentColumn.MANUFACTURER,
                        "B", EquipmentColumn.MODEL,
                        "D", EquipmentColumn.SERIAL,
                        "E", EquipmentColumn.RECEIVED_ON),
                columns(proposal));
        assertEquals(EquipmentColumn.SERIAL, proposal.columns().get(2).duplicateOf());
        assertEquals(DateOrder.MONTH_FIRST, proposal.mapping().dateOrder());
        assertEquals(
                Map.of(EquipmentColumn.PLACE, "Xưởng 1"), proposal.mapping().fixed());
        assertEquals(List.of(), proposal.questions());
    }

    @Test
    void aReviewAsksForTheColumnsThatTheUserChose() {
        var file = csv("Serial;Model;Về lúc", "A;M;03/01/2024");
        var proposed = Proposal.of(HeadingWords.OF_DEVICES, file).mapping();
        var declared = new SheetMapping<>(
                proposed.sheet(),
                proposed.headerRow(),
                List.of(new MappedColumn<>(2, "Về lúc", EquipmentColumn.RECEIVED_ON)),
                Map.of(),
                null,
                null);

        var review = Proposal.review(HeadingWords.OF_DEVICES, file, declared);

        assertEquals(FormatQuestion.Format.DATE_ORDER, review.questions().get(0).format());
        assertEquals(List.of("03/01/2024"), review.questions().get(0).examples());
        assertEquals(declared, review.mapping());
    }
}
