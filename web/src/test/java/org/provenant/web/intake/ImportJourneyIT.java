package org.provenant.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From a supplier's list to devices in the register, as whoever keeps the records does it. */
@BrowserTest
class ImportJourneyIT {

    private static final String SUPPLIER = "Máy tính Ánh Dương";

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fromTheDeclaration(Visitor visitor) {
        importer.at(visitor).open("/customs/card.xhtml?id=" + importer.declaration());
        visitor.presses("Nhập thiết bị từ tệp");
    }

    @Test
    void mappingIsCorrectedAndRememberedForTheSupplier(Visitor visitor) {
        uploads(visitor, new PackingList().laptop("AD-0001"));
        assertThat(visitor.content()).containsText("2 cột không được đọc");
        assertThat(visitor.content().getByLabel("Nội dung của cột A Số máy")).hasValue("SERIAL");
        visitor.chooses("Nội dung của cột J Vị trí trên pallet", "Địa điểm sử dụng");
        visitor.chooses("Nội dung của cột K Kho", "Địa điểm sử dụng");
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("Có nhiều hơn một cột cho Địa điểm sử dụng.");

        visitor.chooses("Nội dung của cột J Vị trí trên pallet", "— không đọc —");
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("Chưa khai báo dạng ngày nên không thể đọc 03/04/2026.");
        assertThat(visitor.content())
                .containsText("Tệp có các giá trị đọc được theo nhiều cách: 03/04/2026. Hãy chọn cách đúng.");
        visitor.chooses("Dạng ngày", "ngày/tháng/năm (31/12/2024)");
        visitor.types("Ghi nhớ cho nhà cung cấp", SUPPLIER);
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("Đã kiểm tra 1 thiết bị: 0 lỗi. Có thể ghi vào sổ.");

        visitor.open("/intake/upload.xhtml?declaration=" + importer.declaration());
        uploads(visitor, new PackingList().laptop("AD-0002"));
        visitor.page().locator("#supplier").selectOption(SUPPLIER);
        visitor.presses("Áp dụng");
        assertThat(visitor.content().getByLabel("Nội dung của cột K Kho")).hasValue("PLACE");
        assertThat(visitor.content().getByLabel("Dạng ngày")).hasValue("DAY_FIRST");
        assertThat(visitor.content().getByLabel("Ghi nhớ cho nhà cung cấp")).hasValue(SUPPLIER);
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("0 lỗi. Có thể ghi vào sổ.");
    }

    @Test
    void problemsAreNamedAndComeBackInTheFile(Visitor visitor) throws IOException {
        uploads(
                visitor,
                new PackingList()
                        .laptop("AD-0001")
                        .row("AD-0002", "84713020", "KH0")
                        .laptop("AD-0001"));
        declares(visitor);
        visitor.presses("Kiểm tra từng dòng");

        assertThat(visitor.content()).containsText("3 thiết bị, 2 lỗi. Chưa có gì được ghi vào sổ");
        var place =
                visitor.table("Các lỗi theo dòng").locator("tbody tr").first().locator("td");
        assertEquals("6", place.nth(1).innerText());
        assertEquals("Kho", place.nth(2).innerText());
        assertEquals("KH0", place.nth(3).innerText());
        assertThat(place.nth(4)).containsText("Không có địa điểm nào mang mã hoặc tên KH0. Gần giống nhất: KHO");
        assertThat(place.nth(4)).containsText("Sửa theo tên gần giống, hoặc thêm địa điểm này trước.");
        assertThat(visitor.row("Số sê-ri AD-0001 đã xuất hiện ở dòng 5 của tệp này."))
                .hasCount(1);
        assertThat(visitor.content()).not().containsText("Sẵn sàng ghi sổ");
        var inEnglish = visitor.speaks(Language.EN).open(visitor.page().url()).text();
        assertTrue(inEnglish.contains("Closest: KHO") || inEnglish.contains("KH0"), inEnglish);
        visitor.speaks(Language.VI).open(visitor.page().url());
        var returned = Files.readString(visitor.downloads("Tải tệp có ghi rõ lỗi"));
        assertTrue(returned.contains("Không có địa điểm nào mang mã hoặc tên KH0."), returned);
        assertTrue(returned.contains("AD-0002;Dell;Latitude 5400"), returned);

        visitor.presses("Tải lên tệp đã sửa");
        visitor.brings("anh-duong.csv", corrected(returned));
        visitor.presses("Tải lên");
        declares(visitor);
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("Đã kiểm tra 3 thiết bị: 0 lỗi. Có thể ghi vào sổ.");
    }

    @Test
    void confirmedFileIsRegisteredOnceAndUndoneAsHistory(Visitor visitor) {
        var list = new PackingList().laptop("AD-0001").laptop("AD-0002");
        uploads(visitor, list);
        declares(visitor);
        visitor.presses("Kiểm tra từng dòng");
        visitor.presses("Ghi 2 thiết bị vào sổ");
        assertThat(visitor.page().locator("dialog[open]"))
                .containsText(
                        "2 thiết bị của tờ khai 108625440120 sẽ vào sổ cùng lúc và được trừ vào giấy phép: cả tệp,"
                                + " hoặc không thiết bị nào.");
        visitor.presses("Ghi 2 thiết bị vào sổ");

        assertThat(visitor.fact("Tình trạng")).containsText("Đã ghi sổ");
        visitor.presses("Xem 2 thiết bị");
        assertThat(visitor.row("AD-0001")).containsText("Kho thiết bị");
        visitor.page().goBack();

        var card = visitor.page().url();
        visitor.open("/intake/upload.xhtml?declaration=" + importer.declaration());
        uploads(visitor, list);
        assertThat(visitor.notices()).containsText("Chính tệp này đã được ghi sổ trước đó.");

        visitor.open(card);
        visitor.presses("Hủy ghi sổ");
        visitor.presses("Hủy ghi sổ");
        assertThat(visitor.page().locator("dialog[open]")).containsText("Không được để trống.");
        visitor.page().locator("dialog[open] textarea").fill("Nhập nhầm tờ khai");
        visitor.presses("Hủy ghi sổ");
        assertThat(visitor.notices()).containsText("Đã hủy ghi sổ cả tệp; lịch sử vẫn được giữ.");
        var history = visitor.content().locator("ol.acts");
        assertThat(history).containsText("Hủy ghi sổ cả tệp");
        assertThat(history).containsText("Nhập nhầm tờ khai");
        assertThat(history).containsText("Nhập thiết bị từ tệp");
        assertThat(history).containsText("Tải tệp lên");
        visitor.open("/equipment/list.xhtml");
        assertThat(visitor.content()).containsText("Sổ chưa có thiết bị nào.");
    }

    /** As the user puts it right, row by row; the column of reasons stays where it is. */
    private static String corrected(String returned) {
        var rows = returned.lines().toList();
        return String.join("\n", rows.subList(0, 5)) + "\n" + rows.get(5).replace(";KH0;", ";KHO;") + "\n"
                + rows.get(6).replaceFirst("AD-0001", "AD-0003");
    }

    private static void uploads(Visitor visitor, PackingList list) {
        visitor.brings("anh-duong.csv", list.toString());
        visitor.presses("Tải lên");
    }

    private static void declares(Visitor visitor) {
        visitor.chooses("Nội dung của cột K Kho", "Địa điểm sử dụng");
        visitor.chooses("Dạng ngày", "ngày/tháng/năm (31/12/2024)");
    }
}
