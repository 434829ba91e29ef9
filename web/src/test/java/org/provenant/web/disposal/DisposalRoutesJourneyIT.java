package org.provenant.web.disposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Every route of the rule book but plain re-export from its draft to its closing, and each way that is blocked. */
@BrowserTest
class DisposalRoutesJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    private int device;
    private String order = "";

    @BeforeEach
    void aDevice() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        device = importer.device("PF-VN1-00001");
        importer.withoutStorage(device);
    }

    @Test
    void destructionByTheHandlerWhoseLicenceCoversIt(Visitor visitor) throws Exception {
        handler("Công ty Sai Mã", "2030-01-01", "16 01 12");
        handler("Công ty Hết Hạn", "2025-01-01", "16 01 13");
        handler("Công ty Đúng Mã", "2030-01-01", "16 01 13");
        drafts(visitor, "Tái xuất");
        visitor.presses("Đổi hình thức");
        visitor.page().locator("#otherRoute").selectOption(new SelectOption().setLabel("Tiêu hủy"));
        visitor.page().locator("#routeReason").fill("Không tìm được bên mua ở nước ngoài");
        visitor.presses("Đổi hình thức");
        assertThat(visitor.notices()).containsText("Đã đổi hình thức xử lý");
        describesWaste(visitor);
        opens(visitor);
        visitor.presses("Trình duyệt");
        assertThat(visitor.page().locator("body")).containsText("Thiếu giấy tờ: Phương án xử lý đã được duyệt");
        keeps("D-DES-PLAN");
        approvedBy(visitor, 2);

        keeps("D-DES-CONTRACT", "D-DES-MANIFEST", "D-DES-MINUTES");
        opens(visitor);
        schedules(visitor, "Công ty Sai Mã");
        assertThat(visitor.content()).containsText("không có mã chất thải 16 01 13");
        schedules(visitor, "Công ty Hết Hạn");
        assertThat(visitor.content()).containsText("không có hiệu lực vào ngày");
        schedules(visitor, "Công ty Đúng Mã");
        scans(visitor);
        visitor.presses("Ghi đã giao hàng");
        visitor.presses("Ghi đã giao hàng");
        assertThat(visitor.page().locator("body")).containsText("Thiếu giấy tờ: Chứng nhận xóa dữ liệu an toàn");
        keeps("D-DES-DATA");
        opens(visitor);
        leaves(visitor);
        assertThat(visitor.content().getByText("Hủy lệnh")).hasCount(0);
        assertEquals(
                409,
                says(importer.caller(), "{\"reason\": \"Đổi ý sau khi giao\"}")
                        .header("If-Match", "\"" + version() + "\"")
                        .post("/disposals/{id}/acts/cancel", number())
                        .statusCode());
        confirms(visitor, null);
        endsOnlyAfterItsDriveWasWiped(visitor);
        assertThat(visitor.content()).containsText("Đã tiêu hủy");
    }

    @Test
    void handOverToALicensedHandler(Visitor visitor) throws Exception {
        handler("Công ty Đúng Mã", "2030-01-01", "16 01 13");
        drafts(visitor, "Chuyển giao cho đơn vị xử lý chất thải có giấy phép");
        describesWaste(visitor);
        approvedBy(visitor, 2);
        keeps("D-WST-CONTRACT", "D-WST-DATA", "D-WST-MANIFEST");
        opens(visitor);
        schedules(visitor, "Công ty Đúng Mã");
        collects(visitor);
        confirms(visitor, null);
        ends(visitor);
        assertThat(visitor.content()).containsText("Đã tiêu hủy");
    }

    @Test
    void saleHereOnlyWithTheConsentOfTheAuthority(Visitor visitor) throws Exception {
        drafts(visitor, "Thanh lý, bán nội địa sau khi thay đổi mục đích sử dụng");
        keeps("D-COP-CONSENT");
        opens(visitor);
        visitor.presses("Trình duyệt");
        assertThat(visitor.page().locator("body")).containsText("cần văn bản đồng ý của cơ quan cấp phép");
        visitor.screenshot(Path.of("disposal-no-consent"));
        consents();
        approvedBy(visitor, 2);
        keeps("D-COP-DECLARATION", "D-COP-TAX", "D-COP-INVOICE");
        opens(visitor);
        schedules(visitor, null);
        collects(visitor);
        confirms(visitor, "A42");
        ends(visitor);
        assertThat(visitor.content()).containsText("Đã thanh lý");
    }

    @Test
    void onTheSpotExportOfAnExportProcessingEnterprise(Visitor visitor) throws Exception {
        drafts(visitor, "Xuất khẩu tại chỗ của doanh nghiệp chế xuất");
        keeps("D-EPE-CONSENT");
        approvedBy(visitor, 1);
        keeps("D-EPE-DECLARATIONS");
        opens(visitor);
        schedules(visitor, null);
        collects(visitor);
        confirms(visitor, "B11");
        ends(visitor);
        assertThat(visitor.content()).containsText("Đã tái xuất");
    }

    @Test
    void whatIsLostIsWrittenOffWithoutCollection(Visitor visitor) throws Exception {
        says(importer.caller(), """
                {"equipmentIds": [%d], "theft": false, "lostOn": "2026-06-01", "lostWhere": "Kho",
                 "circumstances": "Thất lạc khi chuyển kho", "policeReport": "Số 112"}""".formatted(device)).post("/losses").then().statusCode(201);
        drafts(visitor, "Mất, thất lạc");
        keeps("D-LOSS-POLICE", "D-LOSS-EXPLANATION");
        approvedBy(visitor, 1);
        opens(visitor);
        assertThat(visitor.content().getByText("Hẹn giao hàng")).hasCount(0);
        visitor.page().locator("[id='document']").click();
        assertThat(visitor.page().locator("body")).containsText("Thiếu giấy tờ: Ấn định thuế");
        keeps("D-LOSS-TAX");
        ends(visitor);
        assertThat(visitor.content()).containsText("Bị mất");
    }

    @Test
    void deviceOfAnotherOrderAndAnOpenInspectionStopIt(Visitor visitor) throws Exception {
        drafts(visitor, "Tái xuất");
        importer.at(visitor).open("/disposal/new.xhtml?ids=" + device);
        assertThat(visitor.content()).containsText("nằm trong lệnh xử lý đang mở");
        assertThat(visitor.page().locator("#purpose")).hasCount(0);
        visitor.open("/disposal/new.xhtml?ids=" + device + "-" + importer.device("PF-VN1-00002"));
        visitor.chooses("Hình thức xử lý", "Tái xuất");
        visitor.page().locator("#purpose").fill("Soạn lần nữa");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.page().locator("#devicesMessage")).containsText("đã nằm trong lệnh xử lý đang mở");
        assertThat(visitor.page().locator("#routeMessage")).hasText("");

        int inspection;
        try (var given = importer.at(visitor, Role.AUDITOR)) {
            assertNotNull(given);
            var auditor = Program.as(Role.AUDITOR).header("Provenant-Company", importer.company());
            inspection = says(auditor, """
                    {"name": "Kiểm tra cuối năm", "periodFrom": "2026-01-01", "periodTo": "2026-06-30"}""")
                    .post("/inspections")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        importer.at(visitor);
        opens(visitor);
        visitor.presses("Trình duyệt");
        assertThat(visitor.page().getByText("Đang có đợt kiểm tra mở: “Kiểm tra cuối năm”"))
                .hasCount(2);
        assertThat(visitor.page().locator("#messages")).containsText("cho đến khi kiểm tra viên đóng đợt kiểm tra này");
        assertThat(visitor.page().locator("[role=note]")).containsText("chỉ người có vai trò Kiểm tra viên");
        assertThat(visitor.page().locator("[role=note]")).not().containsText("Đang có đợt kiểm tra mở");
        visitor.screenshot(Path.of("disposal-held"));
        try (var given = importer.at(visitor, Role.AUDITOR)) {
            assertNotNull(given);
            says(
                            Program.as(Role.AUDITOR).header("Provenant-Company", importer.company()),
                            "{\"conclusion\": \"Không có phát hiện\"}")
                    .header("If-Match", "\"1\"")
                    .post("/inspections/{id}/close", inspection)
                    .then()
                    .statusCode(200);
        }
        importer.at(visitor);
        opens(visitor);
        visitor.presses("Trình duyệt");
        assertThat(visitor.notices()).containsText("Đã trình duyệt.");
    }

    @Test
    void whatWasClosedWronglyIsOpenedAgainBySomebodyElse(Visitor visitor) throws Exception {
        drafts(visitor, "Tái xuất");
        approvedBy(visitor, 1);
        keeps("D-REX-SERIALS", "D-REX-DECLARATION", "D-REX-BL", "D-REX-ASSET");
        opens(visitor);
        schedules(visitor, null);
        collects(visitor);
        confirms(visitor, "B13");
        ends(visitor);

        opens(visitor);
        visitor.page().locator("#reopeningReason").fill("Ghi nhầm số tờ khai tái xuất");
        visitor.page().locator("[id='askReopening']").click();
        assertThat(visitor.notices()).containsText("Đã ghi đề nghị mở lại");
        assertThat(visitor.content()).containsText("không được tự mở");
        assertThat(visitor.page().locator("#reopenPassword")).hasCount(0);
        visitor.screenshot(Path.of("disposal-reopening"));
        visitor.open("/home.xhtml");
        assertThat(visitor.content().getByText("Chờ bạn quyết định mở lại")).hasCount(0);
        try (var given = importer.at(visitor, Role.COMPLIANCE_OFFICER)) {
            assertNotNull(given);
            visitor.open("/home.xhtml");
            assertThat(visitor.content()).containsText("Chờ bạn quyết định mở lại");
            opens(visitor);
            visitor.page().locator("#reopenPassword").fill(TestServer.PASSWORD);
            visitor.page().locator("[id='reopen']").click();
            assertThat(visitor.notices()).containsText("Đã mở lại lệnh");
        }
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Đã duyệt xử lý");
        keeps("D-REX-SERIALS", "D-REX-DECLARATION", "D-REX-BL", "D-REX-ASSET");
        opens(visitor);
        confirms(visitor, "B13");
        visitor.open(order + "&tab=papers");
        assertThat(visitor.table("Giấy tờ đã lưu")).containsText("bản 2");
        visitor.screenshot(Path.of("disposal-second-edition"));
        ends(visitor);
        assertThat(visitor.content()).containsText("Đã tái xuất");
    }

    /** First nobody has said what storage it has, then its drive fails to be wiped, at last it is wiped well. */
    private void endsOnlyAfterItsDriveWasWiped(Visitor visitor) {
        says(importer.caller(), "{\"reason\": \"Máy có ổ SSD\"}")
                .post("/equipment/{id}/no-storage/withdraw", device)
                .then()
                .statusCode(200);
        documents(visitor, "chưa được khai ổ lưu trữ");
        int drive =
                says(importer.caller(), """
                {"drives": [{"equipmentId": %d, "kind": "SSD", "serialNumber": "S65NNE0R512340"}]}""".formatted(device)).post("/drives").path("ids[0]");
        documents(visitor, "chưa được xóa dữ liệu");
        wipes(drive, "FAILED");
        documents(visitor, "Lần xóa mới nhất của ổ S65NNE0R512340");
        visitor.open(order + "&tab=devices");
        assertThat(visitor.content()).containsText("không đạt");
        visitor.screenshot(Path.of("disposal-keeps-data"));
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Khai ổ, ghi xóa dữ liệu"))
                .click();
        assertThat(visitor.content()).containsText("S65NNE0R512340");
        wipes(drive, "GOOD");
        ends(visitor);
    }

    private void documents(Visitor visitor, String refused) {
        opens(visitor);
        visitor.page().locator("[id='document']").click();
        assertThat(visitor.page().locator("body")).containsText(refused);
    }

    private void wipes(int drive, String result) {
        importer.caller()
                .multiPart("day", "2026-06-15")
                .multiPart("standard", "NIST SP 800-88 Rev. 2")
                .multiPart("level", "PURGE")
                .multiPart("method", "FIRMWARE_ERASE")
                .multiPart("tool", "nwipe")
                .multiPart("toolVersion", "0.38")
                .multiPart("verification", "Read back in full")
                .multiPart("operator", "Nguyen A")
                .multiPart("verifier", "Tran B")
                .multiPart("startedAt", "2026-06-15T01:00:00Z")
                .multiPart("endedAt", "2026-06-15T02:00:00Z")
                .multiPart("result", result)
                .post("/drives/{id}/records", drive)
                .then()
                .statusCode(200);
    }

    private void drafts(Visitor visitor, String route) {
        importer.at(visitor).open("/disposal/new.xhtml?ids=" + device);
        visitor.chooses("Hình thức xử lý", route);
        visitor.page().locator("#purpose").fill("Hết thời gian sử dụng");
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã soạn lệnh xử lý.");
        var address = visitor.page().url();
        order = address.substring(address.indexOf("/disposal/"));
    }

    private void opens(Visitor visitor) {
        visitor.open(order);
    }

    private void describesWaste(Visitor visitor) {
        visitor.open(order + "&tab=devices");
        visitor.page().locator("#wasteCode").selectOption("16 01 13");
        visitor.page().locator("#weight").fill("2,5");
        visitor.page().locator("[id='describe']").click();
        assertThat(visitor.notices()).containsText("Đã ghi cho 1 thiết bị.");
    }

    /** Puts it up for approval; the proposer may not approve, others do. */
    private void approvedBy(Visitor visitor, int approvers) throws Exception {
        importer.at(visitor);
        opens(visitor);
        visitor.presses("Trình duyệt");
        assertThat(visitor.notices()).containsText("Đã trình duyệt.");
        assertThat(visitor.content()).containsText("không được tự duyệt");
        assertThat(visitor.page().locator("#password")).hasCount(0);
        try (var given = importer.at(visitor, Role.COMPLIANCE_OFFICER)) {
            assertNotNull(given);
            opens(visitor);
            approves(visitor);
            assertThat(visitor.notices()).containsText("Đã ghi việc duyệt.");
        }
        if (approvers > 1) {
            approvesAsAnother(visitor);
        }
        importer.at(visitor);
    }

    /** Whoever keeps records elsewhere, with the officer's role here. */
    private void approvesAsAnother(Visitor visitor) {
        int user = Program.admin()
                .get("/users?q=" + ExampleAccounts.loginOf(Role.RECORD_KEEPER))
                .path("items[0].id");
        var role = "{\"role\": \"COMPLIANCE_OFFICER\", \"company\": %d, \"reason\": \"Duyệt thay\"}"
                .formatted(importer.company());
        says(Program.admin(), role).post("/users/{id}/roles", user).then().statusCode(200);
        visitor.as(Role.RECORD_KEEPER, importer.company());
        opens(visitor);
        approves(visitor);
        assertThat(visitor.notices()).containsText("Đã ghi việc duyệt.");
        says(Program.admin(), role)
                .post("/users/{id}/roles/withdraw", user)
                .then()
                .statusCode(200);
    }

    private static void approves(Visitor visitor) {
        visitor.page().locator("#password").fill(TestServer.PASSWORD);
        visitor.page().locator("[id='approve']").click();
    }

    private static void schedules(Visitor visitor, @Nullable String partner) {
        if (partner != null) {
            visitor.page().locator("#partner").selectOption(new SelectOption().setLabel(partner));
        }
        visitor.page().locator("#vehicle").fill("29C-123.45");
        var notice = visitor.page().locator("#noticeNumber");
        if (notice.count() > 0) {
            notice.fill("77/TB");
            visitor.page().locator("#noticeOn").fill("01/06/2026");
        }
        visitor.page().locator("[id='schedule']").click();
    }

    private static void collects(Visitor visitor) {
        scans(visitor);
        leaves(visitor);
    }

    private static void scans(Visitor visitor) {
        assertThat(visitor.notices()).containsText("Đã hẹn giao hàng.");
        visitor.page().locator("#code").fill("PF-VN1-00001");
        visitor.page().locator("#code").press("Enter");
        assertThat(visitor.notices()).containsText("Đã quét PF-VN1-00001");
    }

    private static void leaves(Visitor visitor) {
        visitor.presses("Ghi đã giao hàng");
        visitor.presses("Ghi đã giao hàng");
        assertThat(visitor.notices()).containsText("Đã ghi giao hàng");
    }

    private static void confirms(Visitor visitor, @Nullable String type) {
        visitor.page().locator("#confirmedBy").fill("Đơn vị tiếp nhận");
        visitor.page().locator("#confirmationNumber").fill("55/XN");
        if (type != null) {
            visitor.page().locator("#declaration").fill("308625440120");
            visitor.page().locator("#type").selectOption(type);
        }
        visitor.page().locator("[id='confirm']").click();
        assertThat(visitor.notices()).containsText("Đã ghi xác nhận.");
    }

    /** To the end, and on to the card of the device, which is read-only from then on. */
    private void ends(Visitor visitor) {
        opens(visitor);
        visitor.page().locator("[id='document']").click();
        assertThat(visitor.notices()).containsText("Đã ghi đủ hồ sơ.");
        visitor.presses("Đóng lệnh");
        visitor.presses("Đóng lệnh");
        assertThat(visitor.notices()).containsText("Đã đóng lệnh.");
        visitor.open("/equipment/edit.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("không còn tại doanh nghiệp");
        assertThat(visitor.page().locator("#assetTag")).hasCount(0);
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(link(visitor, "Điều chuyển")).hasCount(0);
        assertThat(visitor.content()).containsText("Nơi cuối cùng");
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.content()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void handler(String name, String until, String code) {
        says(importer.caller(), """
                {"kind": "WASTE_HANDLER", "facts": {"name": "%s", "address": "Hà Nội", "licenceNumber": "12/GPMT",
                 "licensedFrom": "2024-01-01", "licensedTo": "%s", "wasteCodes": ["%s"]}}""".formatted(name, until, code))
                .post("/disposal-partners")
                .then()
                .statusCode(201);
    }

    private void consents() {
        int consent = importer.caller()
                .multiPart("file", "dong-y.txt", "Đồng ý".getBytes(StandardCharsets.UTF_8))
                .multiPart("number", "88/BKHCN-CNTT")
                .multiPart("issuedOn", "2026-06-01")
                .multiPart("authority", "Bộ Khoa học và Công nghệ")
                .multiPart("action", "LIQUIDATE")
                .multiPart("text", "Đồng ý cho thanh lý")
                .multiPart("equipmentIds", Integer.toString(device))
                .post("/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        says(importer.caller(), """
                {"number": "108104417760", "declaredOn": "2026-06-11", "cited": "108625440120", "type": "A42"}""")
                .header("If-Match", "\"1\"")
                .post("/consents/{id}/declaration", consent)
                .then()
                .statusCode(200);
    }

    private void keeps(String... codes) {
        for (var code : List.of(codes)) {
            importer.caller()
                    .multiPart("file", "chung-tu.txt", ("Nội dung của " + code).getBytes(StandardCharsets.UTF_8))
                    .multiPart("code", code)
                    .multiPart("issuedOn", LocalDate.now(Terms.VIETNAM).toString())
                    .post("/disposals/{id}/papers", number())
                    .then()
                    .statusCode(200);
        }
    }

    private int version() {
        return importer.caller().get("/disposals/{id}", number()).path("version");
    }

    private String number() {
        return order.substring(order.indexOf("id=") + 3).replaceAll("[^0-9].*", "");
    }
}
