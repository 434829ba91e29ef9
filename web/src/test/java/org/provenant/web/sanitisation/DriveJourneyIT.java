package org.provenant.web.sanitisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Drives of devices, by hand and from a list, and what was done to wipe them. */
@BrowserTest
class DriveJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void driveOfADeviceIsRecordedAndWiped(Visitor visitor) throws IOException {
        var device = importer.device("PF-VN1-00001");
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        visitor.presses("Ổ lưu trữ & xóa dữ liệu");
        assertThat(visitor.content()).containsText("Chưa khai ổ lưu trữ của thiết bị này.");
        visitor.chooses("Loại ổ", "SSD");
        visitor.types("Số sê-ri", "S65-NNE 001");
        visitor.types("Model", "PM991a");
        visitor.presses("Thêm ổ");
        assertThat(visitor.notices()).containsText("Đã khai 1 ổ lưu trữ.");
        assertThat(visitor.table("Ổ lưu trữ")).containsText("Chưa xóa");

        visitor.table("Ổ lưu trữ").getByText("S65-NNE 001").click();
        visitor.presses("Ghi xóa, hủy");
        fills(visitor, "Lê Thị Mai", "LÊ THỊ MAI");
        visitor.presses("Ghi xóa, hủy");
        assertThat(visitor.page().locator("#verifierMessage")).containsText("phải khác người thực hiện");
        fills(visitor, "Trần Văn Nam", "Lê Thị Mai");
        visitor.page()
                .locator("#report")
                .setInputFiles(new FilePayload("bao-cao.txt", "text/plain", "Đã xóa".getBytes(UTF_8)));
        visitor.presses("Ghi xóa, hủy");
        assertThat(visitor.notices()).containsText("Đã ghi biên bản xóa dữ liệu.");
        assertThat(visitor.content()).containsText("Đã xóa đạt");
        assertThat(visitor.table("Biên bản xóa dữ liệu")).containsText("NIST SP 800-88 Rev. 2");
        assertEquals("Đã xóa", Files.readString(visitor.downloads("BC-1")));
        pictures(visitor, "drive-card");
        visitor.open("/equipment/card.xhtml?tab=drives&id=" + device);
        pictures(visitor, "drive-device");
        visitor.open("/drive/list.xhtml?proof=open");
        assertThat(visitor.content()).not().containsText("S65-NNE 001");
    }

    @Test
    void listOfDrivesTellsEveryWrongLineAndIsTakenWhole(Visitor visitor) {
        importer.device("PF-VN1-00002");
        importer.at(visitor).open("/drive/list.xhtml");
        visitor.presses("Khai ổ lưu trữ");
        visitor.types(
                "Danh sách ổ, mỗi dòng một ổ", "PF-VN1-00002; HDD; L-1\nKHONGCO; SSD; L-2\nPF-VN1-00002; đĩa; L-3");
        visitor.presses("Khai ổ lưu trữ");
        assertThat(visitor.page().locator("#linesMessage")).containsText("Có 2 dòng chưa ghi được.");
        assertThat(visitor.table("Dòng chưa ghi được")).containsText("“KHONGCO”");
        assertThat(visitor.table("Dòng chưa ghi được")).containsText("Không có loại ổ “đĩa”");
        pictures(visitor, "drive-new");
        visitor.types("Danh sách ổ, mỗi dòng một ổ", "PF-VN1-00002; HDD; L-1\nPF-VN1-00002; SSD; L-3");
        visitor.presses("Khai ổ lưu trữ");

        assertThat(visitor.notices()).containsText("Đã khai 2 ổ lưu trữ.");
        visitor.open("/drive/list.xhtml?proof=open");
        assertThat(visitor.row("L-1")).hasCount(1);
        pictures(visitor, "drive-list");
    }

    @Test
    void driveGoesIntoAnotherDeviceAndBothTellOfIt(Visitor visitor) {
        var from = importer.device("PF-VN1-00005");
        var to = importer.device("PF-VN1-00006");
        importer.at(visitor).open("/equipment/card.xhtml?tab=drives&id=" + from);
        visitor.chooses("Loại ổ", "NVMe");
        visitor.types("Số sê-ri", "CHUYEN-1");
        visitor.presses("Thêm ổ");
        visitor.table("Ổ lưu trữ").getByText("CHUYEN-1").click();
        visitor.types("Mã tài sản hoặc số sê-ri của thiết bị", "PF-VN1-00006");
        visitor.types("Ngày điều chuyển", "01/01/2099");
        visitor.types("Lý do", "Lắp sang máy khác khi sửa chữa");
        visitor.presses("Chuyển sang thiết bị khác");
        assertThat(visitor.page().locator("#movedOnMessage")).containsText("chưa đến");
        visitor.types("Ngày điều chuyển", "15/06/2026");
        visitor.presses("Chuyển sang thiết bị khác");
        assertThat(visitor.notices()).containsText("Đã chuyển ổ sang thiết bị khác.");
        assertThat(visitor.table("Ổ đã chuyển giữa các thiết bị")).containsText("CHUYEN-1");
        visitor.open("/equipment/card.xhtml?tab=drives&id=" + to);
        assertThat(visitor.table("Ổ lưu trữ")).containsText("CHUYEN-1");
        visitor.open("/equipment/card.xhtml?tab=history&id=" + from);
        assertThat(visitor.content()).containsText("Chuyển ổ sang thiết bị khác");
    }

    @Test
    void devicesWithoutStorageAreStatedTogether(Visitor visitor) {
        importer.device("PF-VN1-00007");
        importer.at(visitor).open("/drive/new.xhtml");
        visitor.types("Mã tài sản hoặc số sê-ri, mỗi dòng một thiết bị", "PF-VN1-00007\nKHONGCO");
        visitor.types("Vì sao biết thiết bị không có ổ", "Màn hình, không có bộ nhớ");
        visitor.presses("Xác nhận không có ổ");
        assertThat(visitor.page().locator("#codesMessage")).containsText("KHONGCO");
        visitor.types("Mã tài sản hoặc số sê-ri, mỗi dòng một thiết bị", "PF-VN1-00007\nPF-VN1-00008");
        visitor.presses("Xác nhận không có ổ");
        assertThat(visitor.notices()).containsText("Đã xác nhận 2 thiết bị không có ổ lưu trữ.");
    }

    @Test
    void deviceWithoutStorageIsStatedAndTakenBack(Visitor visitor) {
        importer.at(visitor).open("/equipment/card.xhtml?tab=drives&id=" + importer.device("PF-VN1-00003"));
        visitor.types("Vì sao biết thiết bị không có ổ", "Đã mở máy, khay ổ trống");
        visitor.presses("Xác nhận không có ổ");
        assertThat(visitor.notices()).containsText("Đã xác nhận thiết bị không có ổ lưu trữ.");
        visitor.types("Lý do", "Tìm thấy thẻ nhớ trong máy");
        visitor.presses("Thu hồi xác nhận");
        assertThat(visitor.notices()).containsText("Đã thu hồi xác nhận.");
    }

    private static void pictures(Visitor visitor, String name) {
        visitor.screenshot(Path.of(name));
        visitor.width(320);
        visitor.screenshot(Path.of(name + "-320"));
        visitor.width(1280);
    }

    private static void fills(Visitor visitor, String operator, String verifier) {
        visitor.chooses("Mức xóa", "Xóa sâu (Purge)");
        visitor.chooses("Phương pháp", "Xóa khóa mã hóa");
        visitor.chooses("Kết quả xóa", "Đạt");
        visitor.types("Số báo cáo", "BC-1");
        visitor.types("Phần mềm xóa", "Blancco");
        visitor.types("Ngày bắt đầu", "15/06/2026");
        visitor.types("Giờ bắt đầu", "08:00");
        visitor.types("Ngày kết thúc", "15/06/2026");
        visitor.types("Giờ kết thúc", "09:30");
        visitor.types("Cách kiểm tra", "Đọc lại mẫu 10%");
        visitor.types("Người thực hiện xóa", operator);
        visitor.types("Người kiểm tra, chứng kiến", verifier);
    }
}
