package org.provenant.application.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.shared.Language;

class ListSheetTest {

    private static final ListSheet<Row> SHEET = new ListSheet<Row>("compliance.export.breaches")
            .column("field.number", Row::number)
            .column("field.foundOn", Row::day)
            .column("field.foundBy", Row::how)
            .column("compliance.export.devices", Row::devices)
            .column("field.remedy", Row::text);

    @Test
    void everyRowStandsThereWithItsWordsAndNoTextRunsAsAFormula() throws IOException {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 1_200; i++) {
            rows.add(new Row("VP-" + i, LocalDate.of(2026, 11, 3), FoundBy.STOCKTAKE, i, "=1+1"));
        }
        rows.add(new Row("VP-9", LocalDate.of(2026, 11, 4), FoundBy.PERSON, 1, null));
        var out = new ByteArrayOutputStream();

        SHEET.write(rows, Language.VI, out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertEquals(1_201, sheet.getLastRowNum());
            assertEquals("Sổ vi phạm", sheet.getSheetName());
            assertEquals("A1:E1202", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertTrue(sheet.getFitToPage() && sheet.getPrintSetup().getLandscape());
            assertEquals(
                    List.of("Số", "Ngày phát hiện", "Phát hiện bởi", "Số thiết bị", "Việc đã làm"), cells(workbook, 0));
            assertEquals(List.of("VP-7", "03/11/2026", "Kiểm kê", "7", "=1+1"), cells(workbook, 8));
            assertEquals(CellType.STRING, sheet.getRow(8).getCell(4).getCellType());
            assertEquals(List.of("VP-9", "04/11/2026", "Người dùng", "1"), cells(workbook, 1_201));
        }
        assertEquals("Sổ vi phạm – 2026-11-23.xlsx", SHEET.nameOn(LocalDate.of(2026, 11, 23), Language.VI));
    }

    private static List<String> cells(XSSFWorkbook workbook, int row) {
        var cells = new ArrayList<String>();
        var format = new DataFormatter();
        workbook.getSheetAt(0).getRow(row).forEach(cell -> cells.add(format.formatCellValue(cell)));
        return cells;
    }

    private record Row(
            String number,
            LocalDate day,
            FoundBy how,
            int devices,
            @Nullable String text) {}
}
