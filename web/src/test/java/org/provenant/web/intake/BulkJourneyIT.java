package org.provenant.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.GetByTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Changing many devices at once, by hand and by spreadsheet, and back; and finding the same list again. */
@BrowserTest
class BulkJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void devices() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void devicesThatWerePickedOnSeveralPagesAreEditedTogether(Visitor visitor) {
        importer.at(visitor).open("/equipment/list.xhtml?size=10&sort=SERIAL");
        picks(visitor, "CN-VN1-00017");
        visitor.presses("Trang sau");
        picks(visitor, "PF-VN1-00003");
        visitor.content().locator(".selection-bar").getByText("Sửa", exactly()).click();

        assertThat(visitor.content()).containsText("2 thiết bị. Chưa có gì thay đổi");
        visitor.presses("Xem trước thay đổi");
        assertThat(visitor.notices()).containsText("Chưa có thông tin nào để cập nhật.");
        visitor.page().locator("#setNOTE").fill("Đã thay pin");
        visitor.page().locator("#setMODEL").fill("ThinkPad T14s");
        visitor.presses("Xem trước thay đổi");
        assertThat(visitor.fact("Số thiết bị thay đổi")).containsText("2");
        assertThat(visitor.table("Từng thiết bị").locator("tbody tr")).hasCount(2);
        assertThat(visitor.content().locator("ins").first()).containsText("T");

        visitor.presses("Cập nhật 2 thiết bị");
        visitor.page().locator("dialog[open] textarea").fill("Thay pin quý II");
        visitor.presses("Cập nhật 2 thiết bị");
        assertThat(visitor.fact("Cập nhật lúc")).isVisible();
        assertThat(visitor.fact("Lý do")).containsText("Thay pin quý II");
        visitor.open("/equipment/list.xhtml?q=thay pin");
        assertThat(visitor.content().locator("tbody tr")).hasCount(2);
        assertThat(visitor.row("PF-VN1-00003")).containsText("ThinkPad T14s");
        assertThat(visitor.content()).containsText("Chọn các dòng để điều chuyển");
    }

    @Test
    void refusedValuesArePutRightInTheSameForm(Visitor visitor) {
        importer.at(visitor).open("/equipment/list.xhtml?q=PF-VN1-0000");
        picks(visitor, "PF-VN1-00003");
        picks(visitor, "PF-VN1-00004");
        visitor.content().locator(".selection-bar").getByText("Sửa", exactly()).click();
        visitor.page().locator("#setMANUFACTURE_YEAR").fill("3021");
        visitor.page().locator("#setNOTE").fill("Thay pin");
        visitor.presses("Xem trước thay đổi");
        assertThat(visitor.table("Từng thiết bị")
                        .locator("tbody tr")
                        .last()
                        .locator("td")
                        .first())
                .hasText("2");
        visitor.screenshot(Path.of("update-values-refused"));

        visitor.presses("Sửa giá trị");
        assertThat(visitor.page().locator("#setMANUFACTURE_YEAR")).hasValue("3021");
        assertThat(visitor.page().locator("#setNOTE")).hasValue("Thay pin");
        visitor.page().locator("#setMANUFACTURE_YEAR").fill("");
        visitor.presses("Xem trước thay đổi");
        assertThat(visitor.fact("Số thiết bị thay đổi")).containsText("2");
    }

    @Test
    void everyDeviceOfAFilterIsEditedAndItsNumberNamed(Visitor visitor) {
        importer.at(visitor).open("/equipment/list.xhtml?category=LAPTOP");
        visitor.content().getByText(Pattern.compile("Sửa cả \\d+ thiết bị")).click();

        visitor.page().locator("#setDESCRIPTION").fill("Máy tính xách tay của phòng kỹ thuật");
        visitor.presses("Xem trước thay đổi");
        assertThat(visitor.content()).containsText("theo bộ lọc");
        assertThat(visitor.row("Máy tính xách tay của phòng kỹ thuật").first()).isVisible();
    }

    @Test
    void aSpreadsheetUpdatesDevicesAndIsTakenBack(Visitor visitor) {
        importer.at(visitor).open("/intake/updates.xhtml");
        visitor.presses("Cập nhật bằng bảng tính");
        visitor.brings(
                "sua.csv",
                "Số sê-ri;Ghi chú;Model\nPF-VN1-00001;Đã kiểm tra;\nPF-VN1-00002;Đã kiểm tra;T490\nPF-VN1-00003;;\n");
        visitor.presses("Tải lên");
        assertThat(visitor.page().locator("#key")).hasValue(Pattern.compile("SERIAL"));
        assertThat(visitor.page().locator("#clearWord")).hasValue("xóa");
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.fact("Số thiết bị thay đổi")).containsText("2");
        assertThat(visitor.fact("Không đổi")).containsText("1");
        visitor.presses("Cập nhật 2 thiết bị");
        visitor.page().locator("dialog[open] textarea").fill("Rà soát quý II");
        visitor.presses("Cập nhật 2 thiết bị");
        assertThat(visitor.fact("Cập nhật lúc")).isVisible();
        var update = visitor.page().url();
        visitor.open("/equipment/list.xhtml?q=da kiem tra");
        assertThat(visitor.content().locator("tbody tr")).hasCount(2);

        visitor.open(update);
        visitor.presses("Hủy cập nhật");
        visitor.page().locator("dialog[open] textarea").fill("Nhầm tệp");
        visitor.presses("Hủy cập nhật");
        assertThat(visitor.notices()).containsText("Đã trả lại như trước 2 thiết bị");
        var history = visitor.content().locator("ol.acts");
        assertThat(history).containsText("Hủy lần cập nhật");
        assertThat(history).containsText("Nhầm tệp");
        visitor.open("/equipment/list.xhtml?q=da kiem tra");
        assertThat(visitor.content()).containsText("Không có thiết bị nào khớp với bộ lọc.");
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumnAndComesBackInTheFile(Visitor visitor) throws IOException {
        importer.at(visitor).open("/intake/update-new.xhtml");
        visitor.brings(
                "sua.csv",
                "Số sê-ri;Model;Địa điểm\nPF-VN1-00001;xóa;\nKHONG-CO-1;T490;\nPF-VN1-00002;;KHO KHONG CO\n");
        visitor.presses("Tải lên");
        visitor.presses("Kiểm tra từng dòng");

        assertThat(visitor.content()).containsText("3 dòng có lỗi, nên chưa cập nhật được dòng nào.");
        assertThat(visitor.row("Thiết bị nào cũng cần có Model")).hasCount(1);
        assertThat(visitor.row("Không có thiết bị nào trong sổ có Số sê-ri")).hasCount(1);
        assertThat(visitor.row("Không có địa điểm nào mang mã hoặc tên KHO KHONG CO."))
                .hasCount(1);
        var returned = Files.readString(visitor.downloads("Tải tệp có ghi rõ lỗi"));
        assertTrue(returned.contains("KHONG-CO-1;T490;"), returned);
        var inEnglish = visitor.speaks(Language.EN).open(visitor.page().url()).text();
        assertTrue(inEnglish.contains("Every device needs this"), inEnglish);
    }

    @Test
    void aViewIsSavedSharedAndOpensTheList(Visitor keeper) {
        importer.at(keeper).open("/equipment/list.xhtml?category=LAPTOP&sort=-MODEL&hidePapers=1");
        assertThat(keeper.content().locator("thead")).not().containsText("Tờ khai");
        opens(keeper, "Lưu bộ lọc này");
        keeper.types("Tên bộ lọc mới", "Máy xách tay");
        keeper.presses("Lưu thành bộ lọc mới");
        assertThat(keeper.notices()).containsText("Đã lưu bộ lọc mới.");
        opens(keeper, "Bộ lọc đang mở");
        keeper.content().getByLabel("Mở danh sách bằng bộ lọc này").check();
        keeper.presses("Lưu");
        opens(keeper, "Bộ lọc đang mở");
        keeper.presses("Chia sẻ trong công ty");
        assertThat(keeper.notices()).containsText("Mọi người trong công ty thấy bộ lọc này.");
        keeper.open("/equipment/list.xhtml");
        assertThat(keeper.page()).hasURL(Pattern.compile(".*category=LAPTOP.*view=\\d+"));
        assertThat(keeper.content().locator("thead")).not().containsText("Tờ khai");
        keeper.presses("Bỏ tất cả bộ lọc");
        assertThat(keeper.page()).hasURL(Pattern.compile(".*view=none.*"));

        keeper.content().locator(".saved-views a").click();
        opens(keeper, "Bộ lọc đang mở");
        keeper.presses("Ngừng dùng");
        keeper.presses("Ngừng dùng");
        assertThat(keeper.notices()).containsText("Đã ngừng dùng bộ lọc.");
        assertThat(keeper.content().locator(".saved-views a")).hasCount(0);
    }

    private static void opens(Visitor visitor, String summary) {
        visitor.content().locator("summary").getByText(summary).click();
    }

    private static GetByTextOptions exactly() {
        return new GetByTextOptions().setExact(true);
    }

    private static void picks(Visitor visitor, String serial) {
        visitor.row(serial).locator("input[name=ids]").check();
    }
}
