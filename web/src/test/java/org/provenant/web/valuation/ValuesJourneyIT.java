package org.provenant.web.valuation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the books to the list of what is left on a day, and to its workbook. */
@BrowserTest
class ValuesJourneyIT {

    private static final String FIRST = "PF-VN1-00001";
    private static final String SECOND = "PF-VN1-00002";
    private static final String LIST = "/valuation/list.xhtml?day=";

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void valuesOfTheBooksAreListedAsOfADayAndGoOutAsAWorkbook(Visitor visitor) throws IOException {
        importer.at(visitor).open("/equipment/list.xhtml?size=20&sort=SERIAL");
        picks(visitor, FIRST);
        picks(visitor, SECOND);
        visitor.presses("Ghi giá trị");
        assertThat(visitor.content()).containsText("Nguyên giá từ 30.000.000 đồng là tài sản cố định");
        fills(visitor, "36000000", "01/01/2026", "36");
        visitor.presses("Ghi giá trị cho 2 thiết bị");
        assertThat(visitor.page().locator("#usedFromMessage")).containsText("sớm hơn ngày nhận thiết bị");
        fills(visitor, "36000000", "01/04/2026", "36");
        visitor.presses("Ghi giá trị cho 2 thiết bị");
        assertThat(visitor.page().locator("#bandMessage")).containsText("hãy chọn nhóm khấu hao");
        visitor.page().locator("#band").selectOption("MANAGEMENT-IT");
        fills(visitor, "36000000", "01/04/2026", "36");
        visitor.presses("Ghi giá trị cho 2 thiết bị");
        assertThat(visitor.notices()).containsText("Đã ghi giá trị cho 2 thiết bị.");

        visitor.open(LIST + "30/04/2026");
        assertThat(visitor.row(FIRST)).containsText("35.000.000");
        assertThat(visitor.row(FIRST)).containsText("Thiết bị, phần mềm tin học phục vụ quản lý");
        assertThat(visitor.row("Đang giữ")).containsText("72.000.000");
        assertThat(visitor.row("Đang giữ")).containsText("70.000.000");
        visitor.screenshot(Path.of("asset-values"));
        try (var book = new XSSFWorkbook(Files.newInputStream(visitor.downloads("Tải 2 dòng (XLSX)")))) {
            requireLeft(book.getSheetAt(0));
        }
        visitor.open(LIST + "31/03/2026");
        assertThat(visitor.content()).containsText("Không có dòng nào khớp");
    }

    @Test
    void deviceThatGoesKeepsItsLastValueAndItsStory(Visitor visitor) {
        int device = importer.device(FIRST);
        importer.at(visitor).open("/valuation/set.xhtml?id=" + device);
        fills(visitor, "12000000", "01/04/2026", "24");
        visitor.presses("Ghi giá trị cho 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã ghi giá trị cho 1 thiết bị.");
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.fact("Nguyên giá")).containsText("12.000.000");
        assertThat(visitor.fact("Cách hạch toán")).containsText("Công cụ, dụng cụ");

        says(importer.caller(), """
                {"stage": "RETURNED", "day": "2026-05-01", "evidence": "BB-TRA-01", "reason": "Trả nhà cung cấp"}""")
                .post("/equipment/{id}/stages", device)
                .then()
                .statusCode(201);
        visitor.open(LIST + "31/05/2026");
        assertThat(visitor.row(FIRST)).containsText("11.500.000");
        assertThat(visitor.row("Đã giảm")).containsText("11.500.000");
        assertThat(visitor.row("Đang giữ")).hasCount(0);
        visitor.open(LIST + "31/05/2026&state=held");
        assertThat(visitor.row(FIRST)).hasCount(0);
        visitor.open("/equipment/card.xhtml?tab=timeline&id=" + device);
        assertThat(visitor.content()).containsText("Ghi nguyên giá và thời gian trích");
    }

    private static void requireLeft(Sheet sheet) {
        assertEquals(2, sheet.getLastRowNum());
        assertEquals("Giá trị còn lại", sheet.getRow(0).getCell(10).getStringCellValue());
        for (int row = 1; row <= 2; row++) {
            assertTrue(sheet.getRow(row).getCell(1).getStringCellValue().startsWith("PF-VN1-0000"));
            assertEquals(36_000_000, sheet.getRow(row).getCell(8).getNumericCellValue());
            assertEquals(1_000_000, sheet.getRow(row).getCell(9).getNumericCellValue());
            assertEquals(35_000_000, sheet.getRow(row).getCell(10).getNumericCellValue());
        }
    }

    private static void fills(Visitor visitor, String cost, String from, String months) {
        visitor.types("Nguyên giá", cost);
        visitor.types("Bắt đầu trích từ ngày", from);
        visitor.types("Thời gian trích (tháng)", months);
        visitor.types("Lý do", "Theo thẻ tài sản cố định");
    }

    private static void picks(Visitor visitor, String serial) {
        visitor.row(serial).locator("input[type=checkbox]").check();
    }
}
