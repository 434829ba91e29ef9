package org.provenant.web.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Handing devices over to another place or custodian, and taking them to the next stage of their life. */
@BrowserTest
class MoveIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void chosenDevicesOfSeveralPagesMoveTogether(Visitor visitor) {
        importer.register("03-twenty-errors-corrected.xlsx");
        importer.at(visitor).open("/equipment/list.xhtml?size=20&sort=SERIAL");
        picks(visitor, "CN-VN1-00017");
        picks(visitor, "CN-VN1-00018");
        visitor.presses("Trang sau");
        picks(visitor, "PF-VN1-00001");
        assertThat(visitor.content()).containsText("Đã chọn 3 thiết bị");
        visitor.presses("Điều chuyển");

        assertThat(visitor.content()).containsText("3 thiết bị sẽ được điều chuyển");
        visitor.types("Địa điểm mới", "kho thiet bi");
        visitor.types("Người nhận quản lý", "le van nam");
        visitor.presses("Điều chuyển 3 thiết bị");
        assertThat(visitor.page().locator("#reasonMessage")).containsText("Không được để trống.");
        visitor.types("Lý do", "Thu hồi về kho");
        visitor.presses("Điều chuyển 3 thiết bị");

        assertThat(visitor.notices()).containsText("Đã điều chuyển 3 thiết bị đến Nhà máy Hà Nội › Kho thiết bị.");
        visitor.open("/equipment/list.xhtml?q=CN-VN1-00017");
        assertThat(visitor.row("CN-VN1-00017")).containsText("Kho thiết bị");
        assertThat(visitor.row("CN-VN1-00017")).containsText("Lê Văn Nam");
        assertThat(visitor.content()).containsText("Chọn các dòng để điều chuyển");
    }

    @Test
    void moveOfOneDeviceStandsInItsCustodyAndItsHistory(Visitor visitor) {
        var device = importer.device("PF-VN1-00001");
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        visitor.presses("Điều chuyển");
        visitor.types("Địa điểm mới", "phong ky thuat");
        assertThat(visitor.content().getByLabel("Người nhận quản lý").first())
                .hasValue(Pattern.compile("Nguyễn Thu Hà"));
        visitor.types("Lý do", "Kiểm tra lại");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.notices()).containsText("Thiết bị đã ở địa điểm này và do người này quản lý.");
        visitor.types("Địa điểm mới", "phong may chu");
        visitor.types("Ngày thực tế", "01/01/2026");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.page().locator("#dayMessage"))
                .containsText("Ngày 01/01/2026 sớm hơn ngày thiết bị được nhận về (12/03/2026).");
        visitor.types("Ngày thực tế", "15/06/2026");
        visitor.presses("Điều chuyển 1 thiết bị");

        assertThat(visitor.notices()).containsText("Đã điều chuyển 1 thiết bị đến Nhà máy Hà Nội › Phòng máy chủ.");
        visitor.presses("Quá trình bàn giao");
        var stays = visitor.content().locator("li.stay");
        assertThat(stays).hasCount(2);
        assertThat(stays.first()).containsText("15/06/2026 – nay");
        assertThat(stays.first()).containsText("Nguyễn Thu Hà");
        assertThat(stays.last()).containsText("12/03/2026 – 15/06/2026");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Điều chuyển thiết bị");
        assertThat(visitor.content()).containsText("Ngày thực tế: 15/06/2026");
        assertThat(visitor.row("Địa điểm")).containsText("Phòng kỹ thuật");
        assertThat(visitor.row("Địa điểm")).containsText("Phòng máy chủ");
    }

    @Test
    void moveRecordedLateIsPutBetweenCorrectedAndTakenBack(Visitor visitor) {
        var device = importer.device("PF-VN1-00001");
        moves(importer.at(visitor), device, "phong may chu", "15/06/2026", "Lắp vào tủ máy chủ");
        moves(visitor, device, "kho thiet bi", "01/05/2026", "Ghi bổ sung theo sổ kho");
        visitor.open("/equipment/card.xhtml?tab=custody&id=" + device);

        var stays = visitor.content().locator("li.stay");
        assertThat(stays).hasCount(3);
        assertThat(stays.first()).containsText("15/06/2026 – nay");
        assertThat(stays.nth(1)).containsText("01/05/2026 – 15/06/2026");
        assertThat(stays.nth(1)).containsText("Kho thiết bị");
        assertThat(stays.nth(1)).containsText("Ghi bổ sung theo sổ kho");
        assertThat(stays.nth(1)).containsText("ghi nhận sau");
        assertThat(stays.last()).containsText("12/03/2026 – 01/05/2026");

        stays.nth(1).getByText("Sửa lần điều chuyển").click();
        visitor.types("Địa điểm", "phong ky thuat");
        visitor.types("Người quản lý", "le van nam");
        visitor.page().locator("#reason").fill("Nhầm phòng");
        visitor.content().locator("#do").click();
        assertThat(visitor.notices()).containsText("Đã sửa lần điều chuyển.");
        assertThat(stays.nth(1)).containsText("Phòng kỹ thuật");
        assertThat(stays.nth(1)).containsText("Lê Văn Nam");

        stays.nth(1).getByText("Sửa lần điều chuyển").click();
        visitor.presses("Hủy lần điều chuyển");
        visitor.page().locator("#takeBackReason").fill("Thiết bị không hề được chuyển");
        visitor.page().locator("dialog[open] button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Đã hủy lần điều chuyển.");
        assertThat(stays).hasCount(2);
        assertThat(stays.last()).containsText("12/03/2026 – 15/06/2026");
    }

    private static void moves(Visitor visitor, int device, String place, String day, String reason) {
        visitor.open("/custody/move.xhtml?id=" + device);
        visitor.types("Địa điểm mới", place);
        visitor.types("Ngày thực tế", day);
        visitor.types("Lý do", reason);
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã điều chuyển 1 thiết bị");
    }

    @Test
    void onlyTheNextStagesAreOfferedAndTheWayOutNeedsEvidence(Visitor visitor) {
        var device = importer.device("PF-VN1-00002");
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        visitor.presses("Đổi trạng thái");
        assertThat(visitor.page().locator("#toStage option"))
                .hasText(new String[] {"— Chọn —", "Lưu kho", "Đang sửa chữa", "Kết thúc sử dụng", "Đã trả nhà cung cấp"
                });
        visitor.chooses("Trạng thái mới", "Đã trả nhà cung cấp");
        visitor.types("Lý do", "Hỏng trong thời hạn bảo hành");
        visitor.presses("Đổi trạng thái 1 thiết bị");
        assertThat(visitor.page().locator("#evidenceMessage"))
                .containsText("Cần chứng từ để chuyển sang trạng thái Đã trả nhà cung cấp");
        visitor.types("Chứng từ", "Biên bản trả hàng số 03/2026/BB");
        visitor.presses("Đổi trạng thái 1 thiết bị");

        assertThat(visitor.notices()).containsText("Đã đổi trạng thái 1 thiết bị thành «Đã trả nhà cung cấp».");
        assertThat(visitor.fact("Chứng từ")).hasText("Biên bản trả hàng số 03/2026/BB");
        for (var gone : List.of("Sửa thông tin", "Điều chuyển")) {
            assertThat(visitor.content().locator(".page-actions")).not().containsText(gone);
        }
        visitor.presses("Lịch sử");
        assertThat(visitor.row("Trạng thái").first()).containsText("Đang sử dụng");
        assertThat(visitor.content()).containsText("Hỏng trong thời hạn bảo hành");
        visitor.open("/custody/stage.xhtml?id=" + device);
        assertThat(visitor.content())
                .containsText("Từ trạng thái hiện tại, thiết bị không thể chuyển sang trạng thái nào khác.");
    }

    @Test
    void enterSendsNoOtherPlaceThanTheOneThatIsTyped(Visitor visitor) {
        importer.at(visitor).open("/custody/move.xhtml?id=" + importer.device("PF-VN1-00001"));
        visitor.types("Địa điểm mới", "phong may chu");
        visitor.types("Lý do", "Thu hồi");
        var place = visitor.content().getByLabel("Địa điểm mới").first();
        place.fill("kho hải phòng");
        assertThat(visitor.content()).containsText("Không có lựa chọn nào khớp.");
        place.press("Enter");

        assertThat(place).hasValue("kho hải phòng");
        place.press("Tab");
        assertThat(place).hasValue("Nhà máy Hà Nội › Phòng máy chủ · PMC");
        assertThat(visitor.notices()).hasCount(0);
    }

    @Test
    void whatIsRefusedIsLeftOutOnceItWasShownAndWhatComesBackIsStored(Visitor visitor) {
        var there = importer.device("PF-VN1-00001");
        var other = importer.device("PF-VN1-00002");
        moves(importer.at(visitor), there, "phong may chu", "15/06/2026", "Lắp vào tủ máy chủ");
        visitor.open("/custody/move.xhtml?ids=" + there + "-" + other);
        visitor.types("Địa điểm mới", "phong may chu");
        visitor.types("Ngày thực tế", "16/06/2026");
        visitor.chooses("Trạng thái khi nhận", "Nhập kho");
        visitor.types("Lý do", "Gom về phòng máy chủ");
        visitor.presses("Điều chuyển 2 thiết bị");
        assertThat(visitor.content()).containsText("1 thiết bị không điều chuyển được");
        assertThat(visitor.row("Bị từ chối")).hasCount(1);
        visitor.screenshot(Path.of("move-one-refused"));
        visitor.presses("Điều chuyển 1 thiết bị");

        assertThat(visitor.notices()).containsText("Đã điều chuyển 1 thiết bị");
        visitor.open("/equipment/card.xhtml?id=" + other);
        assertThat(visitor.content()).containsText("Lưu kho");
        visitor.open("/custody/move.xhtml?id=" + other);
        visitor.types("Địa điểm mới", "kho thiet bi");
        visitor.types("Ngày thực tế", "31/12/2099");
        visitor.types("Lý do", "Xem trước ngày chưa đến");
        visitor.presses("Xem trước");
        assertThat(visitor.page().locator("#dayMessage")).containsText("ở tương lai");
    }

    private static void picks(Visitor visitor, String serial) {
        visitor.row(serial).locator("input[type=checkbox]").check();
    }
}
