package org.provenant.web.receiving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the shipment to the last explained difference: what a compliance officer and a warehouse do with a delivery. */
@BrowserTest
class CustomsJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void shipmentIsDeclaredClearedAmendedReceivedAndMatched(Visitor visitor) throws IOException {
        importer.at(visitor).open("/customs/shipments.xhtml");
        visitor.presses("Thêm lô hàng");
        visitor.types("Số tham chiếu", "LH-2026-77");
        visitor.types("Vận đơn", "ONEYHAN777");
        visitor.types("Ngày đến", "28/02/2026");
        visitor.types("Cửa khẩu đến", "Cảng Hải Phòng");
        visitor.presses("Ghi lô hàng");
        assertThat(visitor.notices()).containsText("Đã ghi lô hàng LH-2026-77.");
        visitor.presses("Gắn tờ khai");
        visitor.page().locator("#attached").selectOption(Integer.toString(importer.declaration()));
        visitor.presses("Gắn tờ khai");
        assertThat(visitor.table("Tờ khai hải quan").locator("tbody tr")).hasCount(1);
        visitor.presses("Thêm giấy phép chuyên ngành");
        visitor.page().locator("#kind").selectOption("CRYPTOGRAPHY");
        visitor.page().locator("#number").fill("15/GPNK-BCY");
        visitor.page().locator("#issuer").fill("Ban Cơ yếu Chính phủ");
        visitor.page().locator("#issuedOn").fill("01/02/2025");
        visitor.page().locator("#validTo").fill("27/02/2026");
        visitor.presses("Lưu");
        assertThat(visitor.content()).containsText("Có giấy phép chuyên ngành đã hết hạn khi hàng đến");

        correctsQuantity(visitor);
        clears(visitor);
        amends(visitor);
        receives(visitor);
        tellsTheBalance(visitor);
    }

    private void correctsQuantity(Visitor visitor) {
        visitor.open("/customs/card.xhtml?id=" + importer.declaration());
        visitor.presses("Sửa số lượng nhập sai");
        visitor.page().locator("#quantityLine").selectOption("2");
        visitor.page().locator("#rightQuantity").fill("59");
        visitor.page().locator("#quantityReason").fill("Nhập nhầm 60 thay vì 59");
        visitor.presses("Lưu");
        assertThat(visitor.notices()).containsText("Đã sửa số lượng dòng 2 thành 59.");
        assertThat(visitor.row("Máy chủ").locator("td").nth(4)).hasText("59");
    }

    private void clears(Visitor visitor) {
        visitor.open("/customs/card.xhtml?id=" + importer.declaration());
        assertThat(visitor.fact("Lô hàng")).containsText("LH-2026-77");
        visitor.presses("Ghi thông quan");
        visitor.page().locator("#lane").selectOption("YELLOW");
        visitor.page().locator("#clearedOn").fill("04/03/2026");
        visitor.page().locator("#vat").fill("45.120.000");
        visitor.presses("Lưu");
        assertThat(visitor.notices()).containsText("Đã ghi kết quả thông quan.");
        assertThat(visitor.fact("Phân luồng")).containsText("Luồng vàng");
        assertThat(visitor.fact("Thuế GTGT")).containsText("45.120.000 VND");
    }

    private static void amends(Visitor visitor) {
        visitor.presses("Ghi sửa đổi");
        assertThat(visitor.page().locator("#number")).hasValue("108625440121");
        visitor.types("Ngày sửa đổi", "05/03/2026");
        visitor.types("Lý do", "Thực nhận ít hơn so với khai báo");
        visitor.page().locator("#nowQuantity0").fill("6001");
        visitor.presses("Ghi sửa đổi");
        assertThat(visitor.notices()).containsText("chỉ còn 500, nhưng cần 501.");
        visitor.page().locator("#nowQuantity0").fill("3");
        visitor.page().locator("#nowQuantity1").fill("1");
        visitor.presses("Ghi sửa đổi");
        assertThat(visitor.notices()).containsText("Đã ghi tờ khai sửa đổi 108625440121.");
        visitor.presses("Phiên bản trước 1");
        assertThat(visitor.content()).containsText("Tờ khai 108625440120, đến ngày 05/03/2026");
        assertThat(visitor.row("Máy tính xách tay").locator("td").nth(4)).hasText("5.500");
    }

    private void receives(Visitor visitor) {
        visitor.open("/customs/card.xhtml?id=" + importer.declaration());
        visitor.presses("Nhận hàng");
        visitor.brings(
                "list.csv",
                "Serial number;Mã HS;Model\nSN-1;84713020;T14\nSN-2;84713020;T14\nSN-3;84713020;T14\n"
                        + "SV-1;84715010;R640\n");
        visitor.presses("Đọc tệp");
        assertThat(visitor.notices()).containsText("Đã thêm 4 số sê-ri");
        scans(visitor, "sn-1", "SN-1: Đã nhận");
        scans(visitor, "SN-2", "SN-2: Đã nhận");
        scans(visitor, "SN-2", "SN-2: Đã quét trước đó");
        scans(visitor, "SN-8", "SN-8: Ngoài danh sách");
        assertThat(visitor.page().locator("#messages .message.warning")).hasCount(1);
        visitor.types("Số sê-ri nhập hoặc quét nhầm", "SN-8");
        visitor.types("Lý do", "Quét nhầm nhãn của thùng hàng");
        visitor.presses("Hủy lượt quét");
        assertThat(visitor.notices()).containsText("Đã hủy lượt quét SN-8.");
        scans(visitor, "SN-9", "SN-9: Ngoài danh sách");
        var laptops =
                visitor.table("Số lượng theo dòng").locator("tbody tr").first().locator("td");
        assertThat(laptops.nth(1)).hasText("3");
        assertThat(laptops.nth(2)).hasText("2");
        assertThat(laptops.nth(3)).hasText("1");
        visitor.presses("Đối chiếu");
        assertThat(visitor.notices()).containsText("Đã đối chiếu: 3 chênh lệch chưa giải trình.");

        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("3 chênh lệch khi nhận hàng chưa được giải trình.");
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        visitor.presses("Xem các chênh lệch");
        visitor.page()
                .locator("tbody tr")
                .filter(new FilterOptions().setHasText("SN-9"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        visitor.types("Giải trình", "Hàng mẫu đi kèm, đã trả lại người bán");
        visitor.types("Căn cứ đối chiếu", "Biên bản số 12 ngày 06/03/2026");
        visitor.presses("Ghi giải trình");
        assertThat(visitor.notices()).containsText("Đã ghi giải trình.");
        assertThat(visitor.content()).containsText("Giải trình chênh lệch");
        visitor.open("/receiving/list.xhtml?state=OPEN");
        assertThat(visitor.table("Chênh lệch nhận hàng").locator("tbody tr")).hasCount(2);
    }

    /** The field has the focus: a scanner types and presses Enter. */
    private static void scans(Visitor visitor, String serial, String answer) {
        assertThat(visitor.page().locator("#serial")).isFocused();
        visitor.page().keyboard().type(serial);
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.notices()).containsText(answer);
    }

    private void tellsTheBalance(Visitor visitor) throws IOException {
        visitor.open("/reporting/balance.xhtml?permit=" + importer.permit() + "&day=04%2F03%2F2026");
        assertThat(visitor.row("Máy tính xách tay").locator("td").nth(4)).hasText("5.500");
        visitor.page().locator("#day").fill("05/03/2026");
        visitor.presses("Xem ngày này");
        assertThat(visitor.row("Máy tính xách tay").locator("td").nth(4)).hasText("3");
        assertThat(visitor.page().locator(".share-bar")).hasCount(2);
        visitor.page().locator("#day").fill("31/02/2026");
        visitor.presses("Xem ngày này");
        assertThat(visitor.page().locator("#dayProblem")).containsText("“31/02/2026” không phải là một ngày có thật");
        visitor.page().locator("#day").fill("01/02/2090");
        visitor.presses("Xem ngày này");
        assertThat(visitor.content()).containsText("Ngày 01/02/2090 chưa đến");
        assertThat(visitor.page().locator("#dayProblem")).hasCount(0);
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        var sheet = Files.readAllBytes(visitor.downloads("Phiếu trừ lùi (PDF)"));
        assertEquals("%PDF", new String(sheet, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(Files.size(visitor.downloads("Phiếu trừ lùi (Excel)")) > 2_000);
    }

    @Test
    void declarationsComeFromTheListOfTheCustomsSoftware(Visitor visitor) throws IOException {
        var headings = "Số TK;Ngày ĐK;Mã HQ;Mã LH;Số giấy phép;Mã HS;Tên hàng;Lượng;ĐVT\n";
        var goods = ";01NV;A12;1234/BKHCN-CNICT;84713020;Máy tính xách tay;";
        importer.at(visitor).open("/customs/list.xhtml");
        visitor.presses("Nhập từ tệp hải quan");
        visitor.brings("ecus.csv", headings + "108700000110;16/03/2026" + goods + "501;Chiếc\n");
        visitor.presses("Tải lên và kiểm tra");
        assertThat(visitor.content()).containsText("0 tờ khai mới, 0 tờ khai đã có trong sổ, 1 tờ khai bị từ chối");
        assertThat(visitor.row("chỉ còn 500, nhưng cần 501")).containsText("Lượng");
        assertTrue(Files.readString(visitor.downloads("Tải tệp có ghi rõ lỗi")).contains("Giảm số lượng"));

        visitor.presses("Tải lên tệp đã sửa");
        visitor.brings(
                "ecus.csv",
                headings + "108700000110;03/04/2026" + goods + "4;Chiếc\n108625440121;02/03/2026" + goods
                        + "9;Chiếc\n");
        visitor.presses("Tải lên và kiểm tra");
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.notices()).containsText("Chưa khai báo dạng ngày");
        visitor.chooses("Dạng ngày", "ngày/tháng/năm (31/12/2024)");
        visitor.presses("Kiểm tra từng dòng");
        assertThat(visitor.row("108625440121")).containsText("Đã có trong sổ");
        assertThat(visitor.row("108700000110")).containsText("03/04/2026");
        visitor.presses("Ghi 1 tờ khai");
        visitor.presses("Ghi 1 tờ khai");

        assertThat(visitor.notices()).containsText("Đã ghi 1 tờ khai.");
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        assertThat(visitor.row("Theo dõi trừ lùi", "Máy tính xách tay")).containsText("5.504");
    }

    @Test
    void refusedFieldKeepsWhatWasTyped(Visitor visitor) {
        importer.at(visitor).open("/customs/new.xhtml");
        visitor.page().locator("#number").fill("108625440129");
        visitor.page().locator("#registeredOn").fill("02/03/2026");
        visitor.page().locator("#customsOffice").fill("01NV");
        visitor.page().locator("#typeCode").fill("E21");
        visitor.page().locator("#permitLine0").selectOption(new SelectOption().setIndex(1));
        visitor.page().locator("#quantity0").fill("1");
        visitor.page().locator("#hs0").fill("8471.30.20");
        visitor.presses("Ghi tờ khai");

        assertThat(visitor.notices()).containsText("E21");
        assertThat(visitor.page().locator("#typeCode")).hasValue("E21");
        assertThat(visitor.page().locator("#hs0")).hasValue("8471.30.20");
        visitor.page().locator("#typeCode").fill("A12");
        visitor.presses("Ghi tờ khai");
        assertThat(visitor.notices()).containsText("Số tờ khai: Tờ khai số 10862544012 đã có");
        assertThat(visitor.page().locator("#number")).hasValue("108625440129");
    }

    @Test
    void cancelledDeclarationGivesEverythingBack(Visitor visitor) {
        var line = importer.caller().get("/permits/{id}", importer.permit()).<Integer>path("lines[1].id");
        int declaration = says(importer.caller(), """
                {"number": "108625440990", "registeredOn": "2026-03-02", "customsOffice": "01NV", "typeCode": "A12",
                 "lines": [{"permitLine": %d, "hs": "84715010", "goods": "Máy chủ", "quantity": 40}]}""".formatted(line))
                .post("/declarations")
                .path("id");
        importer.at(visitor).open("/customs/card.xhtml?id=" + declaration);
        visitor.presses("Hủy tờ khai");
        visitor.page().locator("#cancelledOn").fill("01/03/2026");
        visitor.page().locator("#cancelReason").fill("Khai nhầm lô hàng");
        visitor.presses("Hủy tờ khai");
        assertThat(visitor.notices()).containsText("không thể sớm hơn ngày 02/03/2026");

        visitor.open("/customs/card.xhtml?id=" + declaration);
        visitor.presses("Hủy tờ khai");
        visitor.page().locator("#cancelledOn").fill("03/03/2026");
        visitor.page().locator("#cancelReason").fill("Khai nhầm lô hàng");
        visitor.presses("Hủy tờ khai");

        assertThat(visitor.content()).containsText("Đã hủy ngày 03/03/2026. Lý do: Khai nhầm lô hàng");
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        assertThat(visitor.row("Theo dõi trừ lùi", "Máy chủ").locator("td").nth(5))
                .hasText("60");
    }
}
