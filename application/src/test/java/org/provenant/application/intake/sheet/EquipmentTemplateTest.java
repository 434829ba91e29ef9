package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Language;

class EquipmentTemplateTest {

    private static final TemplateLists LISTS = new TemplateLists(
            List.of("P301 Tầng 3", "=cmd|' /C calc'!A0"),
            List.of("Nguyễn Văn A (NV001)"),
            List.of("12/GP-BKHCN / 1", "12/GP-BKHCN / 2"),
            List.of("1", "2"));

    private static byte[] template(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        EquipmentTemplate.write(language, LISTS, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHeadingOfTheTemplateIsRecognised(Language language) throws IOException {
        var proposal = Proposal.of(HeadingWords.OF_DEVICES, SheetFile.open(template(language)));

        assertEquals(1, proposal.mapping().headerRow());
        assertEquals(
                SheetColumns.OF_DEVICES,
                proposal.mapping().columns().stream().map(MappedColumn::column).toList());
        assertEquals(List.of(), proposal.unmapped());
        assertEquals(List.of(), proposal.missing());
        assertEquals(0, proposal.rows());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theExamplesOfTheGuideMakeARightDevice(Language language) throws IOException {
        byte[] filled;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template(language)));
                var out = new ByteArrayOutputStream()) {
            var row = workbook.getSheetAt(0).createRow(1);
            for (int i = 0; i < SheetColumns.OF_DEVICES.size(); i++) {
                if (SheetColumns.OF_DEVICES.get(i) != EquipmentColumn.NO_SERIAL_REASON) {
                    row.createCell(i)
                            .setCellValue(workbook.getSheetAt(1)
                                    .getRow(3 + i)
                                    .getCell(3)
                                    .getStringCellValue());
                }
            }
            workbook.write(out);
            filled = out.toByteArray();
        }
        var file = SheetFile.open(filled);
        var drafts = new ArrayList<EquipmentDraft>();
        var problems = new ArrayList<RowProblem>();

        SheetCheck.check(file, Proposal.of(HeadingWords.OF_DEVICES, file).mapping(), 2026, drafts::add, problems::add);

        assertEquals(List.of(), problems);
        assertEquals("PF2ABCDE", String.valueOf(drafts.get(0).serial()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsAreOfferedAndLongNumbersStayText(Language language) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template(language)))) {
            var sheet = workbook.getSheetAt(0);
            var offered = sheet.getDataValidations();
            assertEquals(7, offered.size());
            offered.forEach(validation -> assertFalse(
                    sheet.getCTWorksheet().getDataValidations().getDataValidationList().stream()
                            .anyMatch(each -> each.getShowDropDown()),
                    "the arrow shows"));
            var serial = SheetColumns.OF_DEVICES.indexOf(EquipmentColumn.SERIAL);
            assertEquals("@", sheet.getColumnStyle(serial).getDataFormatString());

            var lists = workbook.getSheetAt(2);
            var texts = new ArrayList<String>();
            lists.forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell))));
            assertTrue(texts.containsAll(LISTS.places()) && texts.containsAll(LISTS.permitLines()));
            lists.forEach(row -> row.forEach(cell -> assertEquals(CellType.STRING, cell.getCellType())));
        }
    }
}
