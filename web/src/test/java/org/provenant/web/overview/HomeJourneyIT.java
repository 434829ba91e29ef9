package org.provenant.web.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** What the first page leads to: a newcomer to the first import, everybody to what they look for. */
@BrowserTest
class HomeJourneyIT {

    private static final String LIST = """
            Số sê-ri;Hãng sản xuất;Model;Mã HS;Năm sản xuất;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;Địa điểm;Ngày nhận
            AD-0001;Dell;Latitude 5400;84713020;2021;Nhật Bản;Đã qua sử dụng, còn tốt;350;USD;BN;25/03/2026
            """;

    @Test
    void emptyCompanyIsLedStepByStepToTheFirstImport(Visitor visitor) {
        registersACompany(visitor);
        steps(visitor, 1);
        visitor.presses("Thêm địa điểm: cơ sở, tòa nhà, phòng");
        visitor.presses("Thêm địa điểm");
        visitor.types("Mã", "BN");
        visitor.types("Tên", "Nhà máy Bắc Ninh");
        visitor.presses("Thêm vào danh sách");

        steps(visitor, 2);
        visitor.presses("Ghi giấy phép nhập khẩu với từng dòng hàng");
        visitor.presses("Thêm giấy phép");
        registersAPermit(visitor);

        steps(visitor, 3);
        visitor.presses("Ghi tờ khai hải quan lấy hàng từ giấy phép");
        visitor.presses("Thêm tờ khai");
        registersADeclaration(visitor);

        steps(visitor, 4);
        visitor.presses("Tải danh sách thiết bị của nhà cung cấp lên và ghi sổ");
        visitor.presses("Nhập từ tệp");
        visitor.presses("Chọn 108625440777");
        visitor.brings("thiet-bi.csv", LIST);
        visitor.presses("Tải lên");
        visitor.presses("Kiểm tra từng dòng");
        visitor.presses("Ghi 1 thiết bị vào sổ");
        visitor.presses("Ghi 1 thiết bị vào sổ");
        assertThat(visitor.content()).containsText("Xem 1 thiết bị");

        visitor.open("/home.xhtml");
        assertThat(visitor.content()).not().containsText("Bắt đầu trong năm bước");
        assertThat(visitor.table("Các lần nhập gần đây")).containsText("thiet-bi.csv");
        assertThat(visitor.table("Số dư giấy phép")).containsText("91/BKHCN-CNICT");
    }

    @Test
    void eachFigureLeadsToAListOfAsMany(Visitor visitor) throws IOException {
        var importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.at(visitor).open("/home.xhtml");
        var figures = visitor.content().locator(".figure").all().stream()
                .filter(figure -> figure.locator("a").count() > 0)
                .collect(Collectors.toMap(
                        figure -> figure.locator("a").getAttribute("href"),
                        figure -> figure.locator("dd").innerText()));
        assertThat(visitor.content()).containsText("Chưa có nguồn nào cho biết hạn nộp báo cáo");
        var sheet = visitor.downloads("Tải trang tình hình chung (PDF)");
        visitor.screenshot(Path.of("home"));
        visitor.width(320);
        visitor.open("/home.xhtml");
        visitor.screenshot(Path.of("home-320"));

        assertTrue(figures.containsValue("24"), figures::toString);
        for (var figure : figures.entrySet()) {
            visitor.open(figure.getKey());
            assertThat(visitor.content().locator(".pager-total"))
                    .hasText(Pattern.compile("^" + figure.getValue() + " .*"));
        }
        try (var document = Loader.loadPDF(sheet.toFile())) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void topSearchFindsDevicesByTheirSerialNumberAndByTheirDeclaration(Visitor visitor) {
        var importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.at(visitor).open("/home.xhtml");
        searches(visitor, "pf-vn1-00007");
        assertThat(visitor.fact("Số sê-ri")).containsText("PF-VN1-00007");

        searches(visitor, "pf-vn1-0000");
        assertThat(visitor.row("PF-VN1-00007")).hasCount(1);

        searches(visitor, "108625440120");
        assertThat(visitor.content().locator(".pager-total")).hasText("24 thiết bị");
        assertThat(visitor.row("108625440120")).hasCount(24);
    }

    private static void registersACompany(Visitor visitor) {
        new ExampleImporter().at(visitor).open("/organisation/company-new.xhtml");
        visitor.types("Tên doanh nghiệp", "Công ty TNHH Khởi đầu");
        visitor.types("Mã số thuế", ExampleImporter.taxCode());
        visitor.types("Địa chỉ", "Bắc Ninh");
        visitor.types("Người đại diện theo pháp luật", "Trần Minh Đức");
        visitor.presses("Ghi doanh nghiệp");
        assertThat(visitor.notices()).containsText("Đã ghi Công ty TNHH Khởi đầu.");
    }

    private static void registersAPermit(Visitor visitor) {
        visitor.types("Số giấy phép", "91/BKHCN-CNICT");
        visitor.types("Ngày cấp", "02/02/2026");
        visitor.types("Cơ quan cấp", "Bộ Khoa học và Công nghệ");
        visitor.page().locator("#permittedCase").selectOption("SP1");
        visitor.page().locator("#goods0").fill("Máy tính xách tay");
        visitor.page().locator("#hs0").fill("84713020");
        visitor.page().locator("#permitted0").fill("50");
        visitor.page().locator("#unit0").fill("chiếc");
        visitor.page().locator("#purpose0").fill("Phục vụ sản xuất");
        visitor.presses("Ghi giấy phép");
        assertThat(visitor.notices()).containsText("Đã ghi giấy phép 91/BKHCN-CNICT.");
    }

    private static void registersADeclaration(Visitor visitor) {
        visitor.types("Số tờ khai", "108625440777");
        visitor.types("Ngày đăng ký", "20/03/2026");
        visitor.types("Chi cục hải quan", "01NV");
        visitor.types("Mã loại hình", "A12");
        visitor.page().locator("#permitLine0").selectOption(new SelectOption().setIndex(1));
        visitor.page().locator("#quantity0").fill("1");
        visitor.presses("Ghi tờ khai");
        assertThat(visitor.notices()).containsText("Đã ghi tờ khai 108625440777.");
    }

    private static void steps(Visitor visitor, int done) {
        visitor.open("/home.xhtml");
        assertThat(visitor.content().locator(".steps .state.done")).hasCount(done);
    }

    private static void searches(Visitor visitor, String words) {
        visitor.page().locator("#search").fill(words);
        visitor.page().locator("#search").press("Enter");
    }
}
