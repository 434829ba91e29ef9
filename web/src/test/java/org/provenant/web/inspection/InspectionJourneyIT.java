package org.provenant.web.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** An inspection from its opening to its end, with the auditor and the company each on their side. */
@BrowserTest
class InspectionJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void inspectionIsOpenedSampledAnsweredAndClosed(Visitor visitor, Visitor officer) throws Exception {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        try (var asOfficer = importer.at(officer, Role.COMPLIANCE_OFFICER)) {
            inspects(importer.at(visitor), officer);
            assertNotNull(asOfficer);
        }
    }

    private static void inspects(Visitor visitor, Visitor officer) throws IOException {
        visitor.open("/inspection/list.xhtml");
        visitor.presses("Mở đợt kiểm tra");
        visitor.types("Tên", "Kiểm tra quý II");
        visitor.types("Kỳ từ ngày", "01/04/2026");
        visitor.types("Kỳ đến ngày", "30/06/2026");
        visitor.presses("Mở đợt kiểm tra");
        assertThat(visitor.notices()).containsText("Đã mở đợt kiểm tra Kiểm tra quý II.");
        var card = visitor.page().url();

        drawsAndChecks(visitor);
        findsAndIsAnswered(visitor, officer, card);
        asksForPapers(visitor, officer, card);

        visitor.open(card);
        ends(visitor);
        assertThat(visitor.content()).containsText("Còn 1 yêu cầu tài liệu chưa xong");
        closesTheOtherRequest(visitor, officer, card);
        visitor.open(card);
        ends(visitor);
        assertThat(visitor.notices()).containsText("Đã kết thúc đợt kiểm tra.");
        assertThat(visitor.content()).not().containsText("Lấy mẫu");
    }

    private static void ends(Visitor visitor) {
        visitor.presses("Kết thúc đợt kiểm tra");
        visitor.types("Kết luận kiểm tra", "Sổ khớp với thực tế");
        visitor.presses("Kết thúc đợt kiểm tra");
    }

    private static void drawsAndChecks(Visitor visitor) throws IOException {
        visitor.presses("Lấy mẫu");
        assertThat(visitor.content()).containsText("Tổng thể hiện có 24 mục.");
        visitor.page().locator("#method").selectOption("RANDOM");
        visitor.types("Cỡ mẫu yêu cầu", "25");
        visitor.presses("Lấy mẫu ngay");
        assertThat(visitor.page().locator("#sizeMessage")).containsText("tổng thể chỉ có 24");
        visitor.types("Cỡ mẫu yêu cầu", "3");
        visitor.types("Mầm ngẫu nhiên (seed)", "xo-so-2026-07-05");
        visitor.presses("Lấy mẫu ngay");
        assertThat(visitor.notices()).containsText("Đã lấy mẫu.");
        assertThat(visitor.table("Các mục được chọn").locator("tbody tr")).hasCount(3);

        visitor.page().locator("#result").selectOption("MISMATCH");
        visitor.types("Nhận xét", "Nhãn bị mờ");
        visitor.presses("Lưu kết quả");
        assertThat(visitor.notices()).containsText("Đã ghi kết quả kiểm tra");
        assertThat(visitor.table("Các mục được chọn").locator("tbody tr").first())
                .containsText("Không khớp");
        var sheet = new StringBuilder();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(visitor.downloads("Xuất mẫu và kết quả (XLSX)")))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> sheet.append(new DataFormatter().formatCellValue(cell))
                            .append('\n')));
        }
        assertTrue(sheet.toString().contains("xo-so-2026-07-05"), sheet.toString());
        assertTrue(sheet.toString().contains("Nhãn bị mờ"), sheet.toString());

        var sample = visitor.page().url();
        visitor.presses("Lập gói bằng chứng của mẫu");
        assertThat(visitor.notices()).containsText("Gói bằng chứng đang được lập.");
        visitor.open(sample);
    }

    private static void findsAndIsAnswered(Visitor visitor, Visitor officer, String card) {
        visitor.table("Các mục được chọn")
                .locator("tbody tr")
                .first()
                .locator("a", new LocatorOptions().setHasText("Ghi phát hiện"))
                .click();
        assertThat(visitor.page().locator("#subjectNumber")).not().hasValue("");
        visitor.page().locator("#severity").selectOption(new SelectOption().setLabel("Nhẹ"));
        visitor.types("Nội dung phát hiện", "Nhãn tài sản bị mờ");
        visitor.presses("Lưu phát hiện");
        assertThat(visitor.notices()).containsText("Đã ghi phát hiện");
        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("1 phát hiện của kiểm tra viên chờ giải trình.");
        visitor.open(card + "&tab=findings");
        visitor.presses("Phát hiện số 1");
        visitor.types("Giải trình của doanh nghiệp", "Tự giải trình");
        visitor.presses("Gửi giải trình");
        assertThat(visitor.content()).containsText("Bạn là người ghi phát hiện #1");
        officer.open(path(visitor));
        officer.types("Giải trình của doanh nghiệp", "Sẽ in lại nhãn");
        officer.presses("Gửi giải trình");
        assertThat(officer.notices()).containsText("Đã gửi giải trình");
        visitor.open(path(visitor));
        visitor.page().locator("#outcome").selectOption("REMEDIED");
        visitor.presses("Lưu kết luận");
        assertThat(visitor.notices()).containsText("Đã đóng phát hiện.");
    }

    private static void asksForPapers(Visitor visitor, Visitor officer, String card) {
        for (var paper : List.of("Biên bản kiểm kê", "Hợp đồng bảo trì")) {
            visitor.open(card + "&tab=requests");
            visitor.types("Hạn cung cấp", "01/07/2026");
            visitor.types("Tài liệu được yêu cầu", paper);
            visitor.presses("Gửi yêu cầu");
            assertThat(visitor.content()).containsText("Hạn cung cấp 01/07/2026 đã qua");
            visitor.types("Hạn cung cấp", "31/12/2099");
            visitor.presses("Gửi yêu cầu");
        }
        visitor.presses("Yêu cầu số 1");
        officer.open(path(visitor));
        officer.brings("bien ban.txt", "Biên bản kiểm kê ngày 30/06/2026");
        officer.presses("Gửi tài liệu");
        assertThat(officer.notices()).containsText("Đã gửi tài liệu");
        visitor.open(path(visitor));
        visitor.presses("Chấp nhận tài liệu");
        assertThat(visitor.notices()).containsText("Đã chấp nhận tài liệu.");
        visitor.downloads("bien ban.txt");
    }

    private static void closesTheOtherRequest(Visitor visitor, Visitor officer, String card) {
        visitor.open(card + "&tab=requests");
        visitor.presses("Yêu cầu số 2");
        visitor.types("Lý do đóng", "Doanh nghiệp chưa từng ký hợp đồng bảo trì");
        visitor.presses("Đóng yêu cầu");
        assertThat(visitor.notices()).containsText("Đã đóng yêu cầu tài liệu.");
        officer.open(path(visitor));
        assertThat(officer.content()).containsText("Doanh nghiệp chưa từng ký hợp đồng bảo trì");
        assertThat(officer.content()).not().containsText("Gửi tài liệu");
    }

    private static String path(Visitor visitor) {
        var address = URI.create(visitor.page().url());
        return address.getPath() + "?" + address.getQuery();
    }

    @Test
    void companyAnswersButNeverSeesNotes(Visitor auditor, Visitor officer) {
        auditor.as(Role.AUDITOR).open("/inspection/list.xhtml");
        auditor.presses("Kiểm tra thiết bị nhập khẩu đã qua sử dụng năm 2026");
        var card = auditor.page().url();
        auditor.open(card + "&tab=notes");
        assertThat(auditor.content()).containsText("Hỏi thêm thủ kho");

        officer.as(Role.COMPLIANCE_OFFICER).open(card + "&tab=notes");
        assertThat(officer.content()).not().containsText("Hỏi thêm thủ kho");
        officer.open(card + "&tab=findings");
        assertThat(officer.table("Phát hiện")).containsText("Chờ giải trình");
        assertThat(officer.page().locator("#severity")).hasCount(0);
    }
}
