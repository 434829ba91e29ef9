package org.provenant.web.equipment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.Visitor;

/** Putting right what the register says of a device. */
@BrowserTest
class EquipmentEditIT {

    private final ExampleImporter importer = new ExampleImporter();
    private String card = "";
    private String edit = "";

    @BeforeEach
    void registerADevice() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        var device = importer.device("PF-VN1-00003");
        card = "/equipment/card.xhtml?id=" + device;
        edit = "/equipment/edit.xhtml?id=" + device;
    }

    @Test
    void correctionStandsInTheHistoryWithBeforeAfterAndReason(Visitor visitor) {
        importer.at(visitor).open(card);
        visitor.presses("Sửa thông tin");
        visitor.types("Model", "ThinkPad T14 Gen 3");
        visitor.chooses("Tình trạng khi nhập", "Tân trang");
        visitor.types("Đơn giá", "1.412,75");
        visitor.presses("Lưu");
        assertThat(visitor.page().locator("#reasonMessage")).containsText("Không được để trống.");
        assertThat(visitor.content().getByLabel("Model")).hasValue("ThinkPad T14 Gen 3");
        visitor.types("Lý do", "Ghi sai so với nhãn máy");
        visitor.presses("Lưu");

        assertThat(visitor.notices()).containsText("Đã lưu thông tin của thiết bị");
        assertThat(visitor.fact("Model")).hasText("ThinkPad T14 Gen 3");
        assertThat(visitor.fact("Đơn giá")).containsText("1.412,75");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Ghi sai so với nhãn máy");
        assertThat(visitor.row("Tình trạng khi nhập")).containsText("Đã qua sử dụng, còn tốt");
        assertThat(visitor.row("Tình trạng khi nhập")).containsText("Tân trang");
        assertThat(visitor.row("Đơn giá")).containsText("1.412,75");
        visitor.speaks(Language.EN).open(visitor.page().url());
        assertThat(visitor.content()).containsText("Ghi sai so với nhãn máy");
        assertThat(visitor.row("Condition at arrival")).containsText("Refurbished");
        assertThat(visitor.row("Unit value")).containsText("1,412.75");
    }

    @Test
    void missingSerialNumberNeedsAReason(Visitor visitor) {
        importer.at(visitor).open(edit);
        visitor.types("Số sê-ri", "");
        visitor.types("Số IMEI", "123");
        visitor.types("Lý do", "Kiểm kê");
        visitor.presses("Lưu");

        assertThat(visitor.notices()).containsText("Số IMEI 123 không hợp lệ");
        assertThat(visitor.page().locator("#imeisMessage")).containsText("Số IMEI 123 không hợp lệ");
        visitor.types("Số IMEI", "");
        visitor.presses("Lưu");
        assertThat(visitor.page().locator("#serialNumberMessage"))
                .containsText("Hãy nhập số sê-ri, hoặc lý do thiết bị không có số sê-ri");
        assertThat(visitor.content().getByLabel("Lý do").last()).hasValue("Kiểm kê");
    }

    @Test
    void secondOfTwoEditsAtOnceIsRefused(Visitor first, Visitor second) {
        importer.at(first).open(edit);
        importer.at(second).open(edit);
        first.types("Model", "ThinkPad T14s");
        first.types("Lý do", "Theo nhãn máy");
        first.presses("Lưu");
        assertThat(first.fact("Model")).hasText("ThinkPad T14s");

        second.types("Model", "ThinkPad X13");
        second.types("Lý do", "Theo hóa đơn");
        second.presses("Lưu");

        assertThat(second.notices()).containsText("(admin) đã sửa bản ghi này lúc ");
        assertThat(second.notices()).containsText("(đã đổi: Model). Dữ liệu của bạn chưa được lưu");
        assertThat(second.content().getByLabel("Model")).hasValue("ThinkPad X13");
        second.open(card);
        assertThat(second.fact("Model")).hasText("ThinkPad T14s");
    }

    @Test
    void auditorReadsEverythingAndIsOfferedNothingToChange(Visitor visitor) {
        int device =
                Program.as(Role.AUDITOR).get("/equipment?stage=IN_USE&size=1").path("items[0].id");
        visitor.as(Role.AUDITOR).open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Nguồn gốc");
        for (var change : List.of("Sửa thông tin", "Đổi trạng thái", "Điều chuyển")) {
            assertThat(visitor.content().locator(".page-actions")).not().containsText(change);
        }

        visitor.open("/equipment/list.xhtml");
        assertThat(visitor.content().locator("input[type=checkbox][name=ids]")).hasCount(0);
        assertThat(visitor.content().locator(".page-actions")).not().containsText("Nhập từ tệp");
        visitor.open("/equipment/edit.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Bạn không có quyền");
        visitor.expectComplaint("403");
    }
}
