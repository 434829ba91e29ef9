package org.provenant.web.management;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the menu to a report, its files and its schedule; and an administrator who wants other columns. */
@BrowserTest
class ManagementJourneyIT {

    private static final String BALANCE = "Tình hình sử dụng và số lượng còn lại của giấy phép";

    @Test
    void reportIsAskedForOfADayAndTakenAway(Visitor visitor) throws IOException {
        var importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.at(visitor).open("/home.xhtml");
        visitor.page().locator("nav a[href$='/management/list.xhtml']").first().click();
        visitor.presses(BALANCE);

        assertThat(visitor.table(BALANCE).locator("tfoot")).containsText("Cộng");
        assertThat(visitor.table(BALANCE).locator("tfoot")).containsText("24");
        visitor.screenshot(Path.of("management-balance"));
        assertPaper(visitor.downloads("Tải PDF"));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(visitor.downloads("Tải Excel")))) {
            assertEquals(BALANCE, workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
        assertTrue(Files.readString(visitor.downloads("Tải CSV"), StandardCharsets.UTF_8)
                .contains("SL còn lại"));

        visitor.types("Đến hết ngày", "ngày mai");
        visitor.presses("Lập báo cáo");
        assertThat(visitor.content()).containsText("“ngày mai” không phải là ngày");
        visitor.types("Đến hết ngày", "01/01/2020");
        visitor.presses("Lập báo cáo");
        assertThat(visitor.content()).containsText("Đến hết ngày 01/01/2020");
        assertThat(visitor.content()).containsText("Không có gì để báo cáo");
    }

    private static void assertPaper(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC);
            assertTrue(text.contains("TÌNH HÌNH SỬ DỤNG"), text);
        }
    }

    @Test
    void deviceHasACardOfItsHistory(Visitor visitor) {
        var importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.at(visitor).open("/management/report.xhtml?kind=HISTORY_CARD");
        assertThat(visitor.content()).containsText("Báo cáo này nói về một thiết bị");
        visitor.open("/equipment/list.xhtml");
        visitor.content().locator("tbody a").first().click();
        visitor.presses("Lý lịch thiết bị");

        assertThat(visitor.table("Lý lịch thiết bị")).containsText("Khai hải quan");
        assertThat(visitor.table("Lý lịch thiết bị")).containsText("Đặt tại địa điểm");
        visitor.screenshot(Path.of("management-card"));
    }

    @Test
    void reportIsPutOnASchedule(Visitor visitor) {
        visitor.as(Role.COMPLIANCE_OFFICER).open("/management/report.xhtml?kind=BREACHES");
        visitor.presses("Gửi báo cáo này theo lịch");
        visitor.types("Tên", "Vi phạm hằng tháng");
        visitor.chooses("Định dạng tệp", "Văn bản phân cách (CSV)");
        visitor.chooses("Chu kỳ gửi", "Hằng tháng");
        visitor.page().locator("fieldset input[type=checkbox]").first().check();
        visitor.presses("Đặt lịch gửi");

        assertThat(visitor.notices()).containsText("Đã đặt lịch gửi.");
        assertThat(visitor.content()).containsText("Vi phạm và biện pháp khắc phục");
    }

    @Test
    void administratorChoosesColumnsAndHeadings(Visitor visitor) {
        visitor.as(Role.ADMINISTRATOR).open("/management/forms.xhtml");
        visitor.presses("Kết quả kiểm kê");
        tick(visitor, "Hiện: Thừa", false);
        visitor.types("Thứ tự: Tên", "0");
        visitor.types("Tên trên bản tiếng Việt: Số", "Số biên bản");
        visitor.types("Tên bằng tiếng Việt", "");
        visitor.presses("Thêm phiên bản");
        assertThat(visitor.content()).containsText("Tên bằng tiếng Việt");
        assertThat(visitor.content().getByLabel("Hiện: Thừa")).not().isChecked();
        visitor.types("Tên bằng tiếng Việt", "Bảng tổng hợp kiểm kê");
        visitor.presses("Thêm phiên bản");

        assertThat(visitor.notices()).containsText("Đã thêm phiên bản mới của mẫu báo cáo.");
        assertThat(visitor.row("Bảng tổng hợp kiểm kê")).containsText("Tên · Số biên bản · Ngày bắt đầu");
        assertThat(visitor.row("Bảng tổng hợp kiểm kê")).not().containsText("Thừa");
        visitor.as(Role.AUDITOR).open("/management/list.xhtml");
        visitor.presses("Bảng tổng hợp kiểm kê");
        assertThat(visitor.page().getByRole(AriaRole.HEADING).first()).hasText("Bảng tổng hợp kiểm kê");
    }

    private static void tick(Visitor visitor, String label, boolean on) {
        visitor.content().getByLabel(label).setChecked(on);
    }
}
