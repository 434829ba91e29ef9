package org.provenant.web.compliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** What internal use leaves open, as the record keeper and the compliance officer meet it. */
@BrowserTest
class InternalUseIT {

    private final ExampleImporter importer = new ExampleImporter();

    private int device;
    private int site;

    @BeforeEach
    void devicesThatAreBoundToTheirSite() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        device = importer.device("PF-VN1-00001");
        site = importer.caller().get("/places/{id}", importer.room()).jsonPath().getInt("insideId");
        var line = importer.caller()
                .get("/permits/{id}", importer.permit())
                .jsonPath()
                .getInt("lines[0].id");
        done("/permits/" + importer.permit() + "/places", """
                {"lineId": %d, "placeId": %d, "evidence": "Phụ lục 1"}""".formatted(line, site));
        says(importer.caller(), """
                {"kind": "SITE", "code": "HCM", "name": "Văn phòng Sài Gòn", "address": "TP. Hồ Chí Minh"}""").post("/places").then().statusCode(201);
    }

    private JsonPath done(String address, String json) {
        return says(importer.caller(), json)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void nothingGoesToAnotherCompanyAndTheAttemptStandsOnTheDevice(Visitor visitor) {
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Giới hạn sử dụng nội bộ");
        assertThat(visitor.fact("Nơi được phép sử dụng")).containsText("Nhà máy Hà Nội");
        visitor.presses("Chuyển giao ra ngoài");
        assertThat(visitor.table("Việc nào đang mở")).containsText("TT 38/2015/TT-BTC");

        visitor.chooses("Việc muốn làm", "Bán");
        visitor.page().locator("#receiverName").fill("Công ty Hải Âu");
        visitor.page().locator("#receiverTaxCode").fill("0302035520");
        visitor.page().locator("#evidence").fill("Hợp đồng số 7");
        visitor.page().locator("#reason").fill("Đối tác hỏi mua");
        visitor.page().locator("[id='do']").click();
        assertThat(visitor.page().locator("#actionMessage")).containsText("cần văn bản đồng ý của cơ quan cấp phép");

        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("1 lần thử bị từ chối");
        visitor.open("/breach/list.xhtml?tab=attempts");
        assertThat(visitor.table("Lần thử bị từ chối")).containsText("Chuyển giao ra ngoài");
    }

    @Test
    void moveOutsideThePermittedSiteNeedsTheConsentOfTheAuthority(Visitor visitor) {
        importer.at(visitor).open("/custody/move.xhtml?id=" + device);
        visitor.types("Địa điểm mới", "van phong sai gon");
        visitor.types("Lý do", "Chuyển vào Nam");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.content()).containsText("giấy phép chỉ cho sử dụng tại");

        visitor.open("/consent/new.xhtml?id=" + device);
        visitor.page().locator("#number").fill("90/BKHCN-CNTT");
        visitor.types("Ngày cấp", "01/06/2026");
        visitor.page().locator("#authority").fill("Bộ Khoa học và Công nghệ");
        visitor.chooses("Cho phép việc", "Điều chuyển địa điểm");
        visitor.types("Địa điểm mới", "van phong sai gon");
        visitor.page().locator("#text").fill("Đồng ý sử dụng thêm tại văn phòng TP. Hồ Chí Minh");
        visitor.brings("van ban 90.txt", "Văn bản đồng ý");
        visitor.presses("Ghi văn bản đồng ý");
        assertThat(visitor.notices()).containsText("Đã ghi văn bản đồng ý 90/BKHCN-CNTT.");
        visitor.downloads("van ban 90.txt");

        var second = importer.device("PF-VN1-00002");
        visitor.open("/custody/move.xhtml?ids=" + device + "-" + second);
        visitor.types("Địa điểm mới", "van phong sai gon");
        visitor.types("Lý do", "Theo văn bản đồng ý");
        visitor.presses("Điều chuyển 2 thiết bị");
        assertThat(visitor.content()).containsText("1 thiết bị không điều chuyển được");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã điều chuyển 1 thiết bị đến Văn phòng Sài Gòn.");
        visitor.open("/equipment/card.xhtml?id=" + second);
        assertThat(visitor.content()).containsText("1 lần thử bị từ chối");
    }

    @Test
    void anotherPurposeNeedsTheConsentAndTheNewDeclarationAndIsTakenBack(Visitor visitor) {
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        visitor.presses("Thay đổi mục đích sử dụng");
        assertThat(visitor.content()).containsText("Chưa có văn bản nào của cơ quan cấp phép");
        visitor.types("Mục đích mới", "Đào tạo nội bộ");
        visitor.page().locator("#reason").fill("Mở lớp học");
        visitor.page().locator("[id='do']").click();
        assertThat(visitor.page().locator("#purposeMessage")).containsText("TT 38/2015/TT-BTC");
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("1 lần thử bị từ chối");

        visitor.open("/consent/new.xhtml?id=" + device);
        visitor.page().locator("#number").fill("120/BKHCN-CNTT");
        visitor.types("Ngày cấp", "01/06/2026");
        visitor.page().locator("#authority").fill("Bộ Khoa học và Công nghệ");
        visitor.chooses("Cho phép việc", "Dùng vào mục đích khác");
        visitor.page().locator("#text").fill("Đồng ý theo đề nghị");
        visitor.brings("van ban 120.txt", "Văn bản đồng ý");
        visitor.presses("Ghi văn bản đồng ý");
        assertThat(visitor.page().locator("#purposeMessage")).containsText("phải nêu mục đích đó");
        visitor.page().locator("#purpose").fill("Đào tạo nội bộ");
        visitor.brings("van ban 120.txt", "Văn bản đồng ý");
        visitor.presses("Ghi văn bản đồng ý");
        assertThat(visitor.notices()).containsText("Đã ghi văn bản đồng ý 120/BKHCN-CNTT.");
        visitor.page().locator("#newDeclaration").fill("108104417760");
        visitor.page().locator("#declaredType").fill("A12");
        visitor.types("Ngày đăng ký tờ khai mới", "08/06/2026");
        visitor.page().locator("#cited").fill("108625440120");
        visitor.page().locator("[id='declare']").click();
        assertThat(visitor.page().locator("#declaredTypeMessage")).containsText("có mã loại hình A42");
        visitor.page().locator("#declaredType").fill("A42");
        visitor.page().locator("[id='declare']").click();
        assertThat(visitor.content()).containsText("108104417760");

        visitor.open("/custody/purpose.xhtml?id=" + device);
        assertThat(visitor.page().locator("#purpose")).hasValue("Đào tạo nội bộ");
        visitor.types("Thay đổi từ ngày", "09/06/2026");
        visitor.page().locator("#reason").fill("Theo văn bản đồng ý");
        visitor.presses("Xem trước");
        assertThat(visitor.table("1 thiết bị đã chọn")).containsText("Đào tạo nội bộ");
        visitor.screenshot(Path.of("purpose-preview"));
        visitor.presses("Thay đổi mục đích của 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã thay đổi mục đích sử dụng của 1 thiết bị.");
        assertThat(visitor.fact("Mục đích sử dụng")).containsText("Đào tạo nội bộ");
        assertThat(visitor.fact("Mục đích sử dụng")).containsText("120/BKHCN-CNTT");
        assertThat(visitor.fact("Mục đích theo giấy phép")).containsText("Phục vụ sản xuất");
        visitor.screenshot(Path.of("purpose-card"));

        visitor.content()
                .locator("details summary")
                .filter(new Locator.FilterOptions().setHasText("1 lần thay đổi"))
                .click();
        visitor.presses("Hủy lần thay đổi này");
        visitor.page().locator("#reason").fill("Ghi nhầm máy");
        visitor.page().locator("[id='takeBack']").click();
        assertThat(visitor.notices()).containsText("Đã hủy lần thay đổi mục đích.");
        assertThat(visitor.fact("Mục đích sử dụng")).containsText("Phục vụ sản xuất");
    }

    @Test
    void listThatPutsDevicesOutsideThePermittedSiteSaysWhichRowAndWhy(Visitor visitor) {
        var list = """
                Mã tài sản;Số sê-ri;Hãng sản xuất;Model;Mã HS;Năm sản xuất;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;Địa điểm sử dụng;Người quản lý;Ngày nhận
                ;PF-XA-1;Lenovo;ThinkPad T14;84713020;2022;Nhật Bản;Đã qua sử dụng, còn tốt;410.5;USD;PKT;;15/03/2026
                ;PF-XA-2;Lenovo;ThinkPad T14;84713020;2022;Nhật Bản;Đã qua sử dụng, còn tốt;410.5;USD;HCM;;15/03/2026
                """;
        var batch =
                importer.upload("xa.csv", list.getBytes(StandardCharsets.UTF_8)).getInt("batch.id");
        importer.at(visitor).open("/intake/check.xhtml?id=" + batch);
        assertThat(visitor.content()).containsText("Không được đưa thiết bị PF-XA-2");
        assertThat(visitor.content()).containsText("TT 26/2025/TT-BKHCN");
        assertThat(visitor.content()).not().containsText("thiết bị PF-XA-1");
        visitor.screenshot(Path.of("import-outside-place"));
    }

    @Test
    void lossIsReportedExplainedAndFoundAgain(Visitor visitor) {
        importer.at(visitor).open("/loss/new.xhtml?id=" + device);
        visitor.page().locator("#lostWhere").fill("Phòng kỹ thuật");
        visitor.page().locator("#circumstances").fill("Mất qua đêm");
        visitor.brings("trinh bao.txt", "Đơn trình báo");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã báo mất thiết bị.");
        assertThat(visitor.content()).containsText("Bị mất");
        visitor.page().locator("#explanation").fill("Đã giải trình với hải quan");
        visitor.page().locator("[id='explain']").click();
        assertThat(visitor.notices()).containsText("Đã ghi giải trình.");
        visitor.page().locator("#reason").fill("Tìm thấy trong tủ");
        visitor.page().locator("[id='find']").click();
        assertThat(visitor.notices()).containsText("Đã ghi tìm thấy lại.");
        assertThat(visitor.content()).containsText("Lưu kho");
    }

    @Test
    void severalChosenInTheListAreReportedAtOnce(Visitor visitor) throws IOException {
        importer.at(visitor).open("/equipment/list.xhtml");
        choosesTwo(visitor, 0);
        assertThat(chosenFor(visitor, "Chuyển ra ngoài")).containsText("2 thiết bị đã chọn");
        visitor.open("/equipment/list.xhtml");
        choosesTwo(visitor, 0);
        assertThat(chosenFor(visitor, "Thay đổi mục đích")).containsText("Thay đổi mục đích của 2 thiết bị");
        visitor.open("/equipment/list.xhtml");
        assertThat(chosenFor(visitor, "Ghi vi phạm")).containsText("2 thiết bị đã chọn");
        visitor.chooses("Loại vi phạm", "Dùng sai mục đích");
        visitor.types("Sự việc", "Máy đặt ở quầy tiếp khách");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã ghi 2 vi phạm.");

        visitor.open("/equipment/list.xhtml");
        choosesTwo(visitor, 2);
        visitor.screenshot(Path.of("equipment-selection"));
        assertThat(chosenFor(visitor, "Báo mất")).containsText("2 thiết bị đã chọn");
        visitor.page().locator("#lostWhere").fill("Kho thiết bị");
        visitor.page().locator("#circumstances").fill("Mất khi chuyển kho");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã báo mất thiết bị.");
        assertThat(visitor.content()).containsText("2 thiết bị bị mất");

        visitor.open("/breach/list.xhtml");
        assertEquals(List.of("Số", "VP-"), begins(visitor.downloads("Tải 2 dòng (XLSX)")));
        visitor.open("/loss/list.xhtml");
        assertEquals(List.of("Số", "MAT-"), begins(visitor.downloads("Tải 1 dòng (XLSX)")));
    }

    /** The first cell of the first two rows, without its number. */
    private static List<String> begins(Path xlsx) throws IOException {
        try (var in = Files.newInputStream(xlsx);
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(0);
            return Stream.of(0, 1)
                    .map(row ->
                            sheet.getRow(row).getCell(0).getStringCellValue().replaceAll("\\d", ""))
                    .toList();
        }
    }

    private static void choosesTwo(Visitor visitor, int from) {
        var boxes = visitor.content().locator("input[name='ids']");
        boxes.nth(from).check();
        boxes.nth(from + 1).check();
    }

    private static Locator chosenFor(Visitor visitor, String action) {
        visitor.content()
                .locator(".selection-bar button")
                .filter(new Locator.FilterOptions().setHasText(action))
                .click();
        return visitor.content();
    }

    @Test
    void breachIsReportedFollowedAndClosedWithEvidence(Visitor visitor) {
        importer.at(visitor).open("/breach/new.xhtml?id=" + device);
        visitor.chooses("Loại vi phạm", "Dùng sai mục đích");
        visitor.page().locator("#description").fill("Máy đặt ở quầy tiếp khách");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã ghi 1 vi phạm.");
        var card = visitor.page().url();
        visitor.open("/home.xhtml");
        assertThat(visitor.fact("Vi phạm chưa khắc phục")).hasText("1");
        visitor.open(card);
        visitor.page().locator("#remedy").fill("Đã thu hồi máy");
        visitor.page().locator("#evidence").fill("Biên bản số 31");
        visitor.page().locator("[id='close']").click();
        assertThat(visitor.notices()).containsText("Đã đóng vi phạm.");
        visitor.open("/breach/list.xhtml");
        visitor.presses("Rà soát ngay");
        assertThat(visitor.content()).containsText("Rà soát");
        visitor.screenshot(Path.of("breach-search-asks"));
        visitor.page().locator("[id='searchNow']").click();
        assertThat(visitor.notices()).containsText("Đã rà soát:");
    }

    @Test
    void severalAreClosedTogether(Visitor visitor) {
        importer.at(visitor).open("/equipment/list.xhtml");
        choosesTwo(visitor, 0);
        chosenFor(visitor, "Ghi vi phạm");
        visitor.chooses("Loại vi phạm", "Dùng sai mục đích");
        visitor.types("Sự việc", "Máy đặt ở quầy tiếp khách");
        visitor.page().locator("[id='save']").click();
        visitor.open("/breach/list.xhtml?state=OPEN");
        choosesTwo(visitor, 0);
        visitor.screenshot(Path.of("breach-selection"));
        assertThat(chosenFor(visitor, "Đóng các mục đã chọn")).containsText("Đóng 2 mục");
        visitor.page().locator("#remedy").fill("Đã thu hồi cả hai máy");
        visitor.page().locator("#evidence").fill("Biên bản số 32");
        visitor.screenshot(Path.of("breach-close-several"));
        visitor.page().locator("[id='close']").click();
        assertThat(visitor.notices()).containsText("Đã đóng 2 mục với cùng một chứng từ.");
    }
}
