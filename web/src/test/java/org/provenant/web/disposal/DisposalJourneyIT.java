package org.provenant.web.disposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Disposals as those who lead them meet them, from the chosen devices to the proof. */
@BrowserTest
class DisposalJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    private int device;
    private int other;

    @BeforeEach
    void devices() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        device = importer.device("PF-VN1-00001");
        other = importer.device("PF-VN1-00002");
        importer.withoutStorage(device);
        importer.withoutStorage(other);
    }

    @Test
    void reExportFromTheListOfDevicesToItsEnd(Visitor visitor) throws Exception {
        drafts(visitor, "Tái xuất");
        assertThat(visitor.table("Điều kiện")).containsText("Vận đơn");
        visitor.presses("Trình duyệt");
        assertThat(visitor.notices()).containsText("Đã trình duyệt.");
        assertThat(visitor.content()).containsText("không được tự duyệt");
        assertThat(visitor.page().locator("#password")).hasCount(0);
        var order = visitor.page().url();
        try (var asOfficer = importer.at(visitor, Role.COMPLIANCE_OFFICER)) {
            assertNotNull(asOfficer);
            visitor.open("/home.xhtml");
            assertThat(visitor.content()).containsText("Chờ bạn duyệt");
            visitor.screenshot(Path.of("disposal-home"));
            visitor.open(inside(order));
            visitor.page().locator("#password").fill("không phải mật khẩu này");
            visitor.page().locator("[id='approve']").click();
            assertThat(visitor.page().locator("#passwordMessage")).containsText("Mật khẩu vừa nhập để xác nhận");
            approves(visitor);
            assertThat(visitor.notices()).containsText("Đã ghi việc duyệt.");
        }
        importer.at(visitor).open("/home.xhtml");
        assertThat(visitor.content().locator(".due")).containsText("bạn có thể hẹn giao hàng");
        visitor.open(inside(order));
        visitor.page().locator("#vehicle").fill("29C-123.45");
        visitor.page().locator("[id='schedule']").click();
        assertThat(visitor.notices()).containsText("Đã hẹn giao hàng.");
        assertThat(visitor.page().locator("#vehicle")).hasValue("29C-123.45");
        visitor.screenshot(Path.of("disposal-scheduled"));
        scans(visitor, "PF-VN1-00001");
        scans(visitor, "PF-VN1-00002");
        assertThat(visitor.content()).containsText("Đã quét 2 trên 2 thiết bị.");
        collects(visitor);

        attaches(visitor, order, "Danh sách số sê-ri đã đối chiếu");
        visitor.open(inside(order));
        visitor.page().locator("#confirmedBy").fill("Chi cục Hải quan Hà Nội");
        visitor.page().locator("#confirmationNumber").fill("55/XN");
        visitor.page().locator("#declaration").fill("308625440120");
        visitor.page().locator("#type").selectOption("B13");
        visitor.page().locator("#cameBack").fill("PF-VN1-00002");
        visitor.page().locator("#returnedBecause").fill("Hỏng khi vận chuyển");
        visitor.page().locator("[id='confirm']").click();
        assertThat(visitor.notices()).containsText("Đã ghi xác nhận.");
        for (var paper : new String[] {"Tờ khai tái xuất đã thông quan", "Vận đơn", "Chứng từ ghi giảm tài sản"}) {
            attaches(visitor, order, paper);
        }
        visitor.open(inside(order));
        visitor.page().locator("[id='document']").click();
        assertThat(visitor.notices()).containsText("Đã ghi đủ hồ sơ.");
        visitor.presses("Đóng lệnh");
        visitor.presses("Đóng lệnh");
        assertThat(visitor.notices()).containsText("Đã đóng lệnh.");

        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Đã tái xuất");
        assertThat(visitor.content().getByText("Đổi trạng thái")).hasCount(0);
        assertThat(visitor.content()).containsText("Nơi cuối cùng");
        visitor.screenshot(Path.of("device-gone"));
        assertThat(visitor.content()).containsText("308625440120");
        visitor.open("/equipment/card.xhtml?id=" + other);
        assertThat(visitor.content()).containsText("Kết thúc sử dụng");
        visitor.open(inside(order) + "&tab=devices");
        assertThat(visitor.content()).containsText("Hỏng khi vận chuyển");
        visitor.screenshot(Path.of("disposal-devices"));
    }

    @Test
    void handOverOfWasteWaitsForTwoApprovalsAndItsDevicesForIt(Visitor visitor) throws Exception {
        importer.at(visitor).open("/disposal/partner-new.xhtml");
        visitor.page().locator("#kind").selectOption("WASTE_HANDLER");
        visitor.page().locator("#name").fill("Công ty Môi trường Xanh");
        visitor.page().locator("#postalAddress").fill("Hà Nội");
        visitor.page().locator("#licenceNumber").fill("12/GPMT");
        visitor.page().locator("#wasteCodes").fill("16 01 12");
        visitor.page().locator("[id='add']").click();
        assertThat(visitor.notices()).containsText("Đã thêm đơn vị tiếp nhận.");

        drafts(visitor, "Chuyển giao cho đơn vị xử lý chất thải có giấy phép");
        var order = visitor.page().url();
        var waste = visitor.row("Điều kiện", "Có mã chất thải và khối lượng");
        assertThat(waste).containsText("Thiết bị liên quan:");
        visitor.screenshot(Path.of("disposal-conditions"));
        visitor.page().setViewportSize(320, 800);
        var result = waste.getByText("Còn thiếu").boundingBox();
        assertTrue(result.x + result.width <= 320, "what is missing is seen without scrolling sideways");
        visitor.screenshot(Path.of("disposal-conditions-320"));
        visitor.page().setViewportSize(1280, 800);
        waste.getByRole(AriaRole.LINK).click();
        assertThat(visitor.content()).containsText("Đang xem 2 thiết bị");
        assertThat(visitor.table("2 thiết bị trong lệnh")).containsText("chưa có mã chất thải");
        visitor.open(inside(order) + "&tab=devices");
        visitor.page().locator("#wasteCode").selectOption("16 01 13");
        visitor.page().locator("#weight").fill("2,5");
        visitor.page().locator("[id='describe']").click();
        assertThat(visitor.notices()).containsText("Đã ghi cho 2 thiết bị.");
        visitor.open(inside(order));
        visitor.presses("Trình duyệt");
        assertThat(visitor.notices()).containsText("Đã trình duyệt.");
        assertThat(visitor.content()).containsText("Đã có 0 trên 2 người duyệt");
        visitor.screenshot(Path.of("disposal-checked"));
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("nằm trong lệnh xử lý đang mở");
        assertThat(visitor.content()
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions()
                                        .setName("Điều chuyển")
                                        .setExact(true)))
                .hasCount(0);
        visitor.open("/equipment/edit.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("nằm trong lệnh xử lý đang mở");
        assertThat(visitor.page().locator("#assetTag")).hasCount(0);
        visitor.open("/custody/move.xhtml?id=" + device);
        visitor.types("Địa điểm mới", "phong ky thuat");
        visitor.types("Lý do", "Chuyển phòng");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.content()).containsText("nằm trong lệnh xử lý đang mở");
    }

    private void drafts(Visitor visitor, String route) {
        importer.at(visitor).open("/disposal/new.xhtml?ids=" + device + "-" + other);
        visitor.chooses("Hình thức xử lý", route);
        visitor.page().locator("#purpose").fill("Hết thời gian sử dụng");
        visitor.screenshot(Path.of("disposal-new"));
        visitor.page().locator("[id='save']").click();
        assertThat(visitor.notices()).containsText("Đã soạn lệnh xử lý.");
    }

    private static void approves(Visitor visitor) {
        visitor.page().locator("#password").fill(TestServer.PASSWORD);
        visitor.page().locator("[id='approve']").click();
    }

    private static void scans(Visitor visitor, String code) {
        visitor.page().locator("#code").fill(code);
        visitor.page().locator("#code").press("Enter");
        assertThat(visitor.notices()).containsText("Đã quét " + code);
    }

    private static void collects(Visitor visitor) {
        visitor.presses("Ghi đã giao hàng");
        visitor.presses("Ghi đã giao hàng");
        assertThat(visitor.notices()).containsText("Đã ghi giao hàng");
    }

    private static void attaches(Visitor visitor, String order, String paper) {
        visitor.open(inside(order) + "&tab=papers");
        visitor.chooses("Loại giấy tờ", paper);
        visitor.brings("chung tu.txt", "Nội dung của " + paper);
        visitor.page().locator("[id='attach']").click();
        assertThat(visitor.notices()).containsText("Đã lưu giấy tờ.");
    }

    /** The page of an address without its host. */
    private static String inside(String address) {
        return address.substring(address.indexOf("/disposal/"));
    }
}
