package org.provenant.web.permit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the paper of a permit to the declaration that draws on it. */
@BrowserTest
class PermitJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void permitIsTypedWithSeveralLinesAndNothingIsLostToErrors(Visitor visitor) {
        importer.at(visitor).open("/permit/list.xhtml");
        visitor.presses("Thêm giấy phép");
        visitor.types("Số giấy phép", "77/BKHCN-CNICT");
        visitor.types("Ngày cấp", "31/02/2026");
        goods(visitor, 0, "Máy tính xách tay", "8471.30", "200");
        visitor.page().locator("#unit0").fill("chiếc");
        visitor.page().locator("#purpose0").fill("Phục vụ sản xuất");
        visitor.presses("Thêm dòng hàng");
        assertThat(visitor.page().locator("#goods3")).isFocused();
        goods(visitor, 1, "Máy chủ", "8471.50.10", "");
        visitor.page().locator("#unit1").fill("bộ");
        visitor.page().locator("#purpose1").fill("Điều hành sản xuất");
        visitor.presses("Ghi giấy phép");

        assertThat(visitor.page().locator("#issuedOnMessage")).containsText("31/02/2026 không phải là ngày hợp lệ.");
        assertThat(visitor.page().locator("#authorityMessage")).containsText("Không được để trống.");
        assertThat(visitor.page().locator("#permittedCaseMessage")).containsText("Không được để trống.");
        assertThat(visitor.page().locator("#hs0Message")).containsText("Mã HS 8471.30 không hợp lệ");
        assertThat(visitor.page().locator("#permitted1Message")).containsText("Không được để trống.");
        assertThat(visitor.notices().locator(".message.failure")).hasCount(5);
        assertThat(visitor.content().getByLabel("Số giấy phép")).hasValue("77/BKHCN-CNICT");
        assertThat(visitor.page().locator("#goods1")).hasValue("Máy chủ");
        assertThat(visitor.page().locator("#purpose1")).hasValue("Điều hành sản xuất");

        visitor.types("Ngày cấp", "28/02/2026");
        visitor.types("Cơ quan cấp", "Bộ Khoa học và Công nghệ");
        visitor.page().locator("#permittedCase").selectOption("RS1");
        visitor.page().locator("#hs0").fill("8471.30.20");
        visitor.page().locator("#permitted1").fill("10");
        visitor.presses("Ghi giấy phép");

        assertThat(visitor.notices()).containsText("Đã ghi giấy phép 77/BKHCN-CNICT.");
        var lines = visitor.table("Theo dõi trừ lùi").locator("tbody tr");
        assertThat(lines).hasCount(2);
        assertThat(lines.first()).containsText("8471.30.20");
        assertThat(lines.first().locator("td").last()).hasText("200");
        assertThat(lines.last().locator("td").last()).hasText("10");
        researchIsRecordedAndItsEndMoved(visitor);
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Ghi giấy phép nhập khẩu");
    }

    private static void researchIsRecordedAndItsEndMoved(Visitor visitor) {
        visitor.presses("Ghi đề tài nghiên cứu");
        visitor.page().locator("#topic").fill("Thị giác máy kiểm tra bo mạch");
        visitor.page().locator("#beginsOn").fill("01/03/2026");
        visitor.page().locator("#endsOn").fill("30/11/2026");
        visitor.presses("Lưu");
        assertThat(visitor.notices()).containsText("Đã ghi đề tài nghiên cứu.");
        assertThat(visitor.fact("Hạn tái xuất hoặc tiêu hủy")).containsText("ngày 28/02/2027 (3 tháng");
        assertThat(visitor.fact("Hạn tái xuất hoặc tiêu hủy")).containsText("chưa xác minh");

        visitor.presses("Dời ngày kết thúc");
        visitor.page().locator("#movedEnd").fill("31/05/2027");
        visitor.page().locator("#endEvidence").fill("Quyết định 88/QĐ-VNC ngày 01/10/2026");
        visitor.page().locator("#moveEndReason").fill("Đề tài được gia hạn");
        visitor.presses("Dời ngày kết thúc");
        assertThat(visitor.notices()).containsText("Đã dời ngày kết thúc nghiên cứu sang 31/05/2027.");
        assertThat(visitor.fact("Hạn tái xuất hoặc tiêu hủy")).containsText("ngày 31/08/2027");
        assertThat(visitor.table("Các lần dời ngày kết thúc").locator("tbody tr"))
                .containsText("30/11/2026");
    }

    @Test
    void headOfAPermitIsCorrectedWithAReason(Visitor visitor) {
        importer.at(visitor).open("/permit/card.xhtml?id=" + importer.permit());
        visitor.presses("Sửa giấy phép");
        visitor.types("Hiệu lực đến", "31/12/2025");
        visitor.types("Lý do", "Gõ thiếu thời hạn");
        visitor.presses("Lưu");
        assertThat(visitor.notices()).containsText("Thời hạn hiệu lực không đúng");
        visitor.types("Hiệu lực đến", "31/12/2026");
        visitor.presses("Lưu");

        assertThat(visitor.notices()).containsText("Đã sửa giấy phép 1234/BKHCN-CNICT.");
        assertThat(visitor.fact("Hiệu lực đến")).hasText("31/12/2026");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Gõ thiếu thời hạn");
        assertThat(visitor.row("Hiệu lực đến")).containsText("31/12/2026");
        visitor.speaks(Language.EN).open(visitor.page().url());
        assertThat(visitor.row("Valid to")).containsText("31/12/2026");
    }

    @Test
    void declarationDrawsOnThePermitAndNeverMoreThanIsLeft(Visitor visitor) {
        importer.at(visitor).open("/permit/card.xhtml?id=" + importer.permit());
        visitor.presses("Thêm tờ khai");
        visitor.types("Số tờ khai", "1086254401");
        visitor.types("Ngày đăng ký", "10/03/2026");
        visitor.types("Chi cục hải quan", "01NV");
        visitor.types("Mã loại hình", "A12");
        draws(visitor, 0, "dòng 2", "41");
        visitor.presses("Ghi tờ khai");
        assertThat(visitor.page().locator("#numberMessage"))
                .containsText("Số tờ khai 1086254401 không đúng dạng: cần 11 hoặc 12 chữ số.");
        visitor.types("Số tờ khai", "108625440131");
        visitor.presses("Ghi tờ khai");
        assertThat(visitor.notices()).containsText("chỉ còn 40, nhưng cần 41.");
        assertThat(visitor.page().locator("#quantity0")).hasValue("41");

        visitor.page().locator("#quantity0").fill("40");
        visitor.presses("Thêm dòng hàng");
        draws(visitor, 1, "dòng 1", "100");
        visitor.presses("Ghi tờ khai");
        assertThat(visitor.notices()).containsText("Đã ghi tờ khai 108625440131. Số lượng đã được trừ vào giấy phép.");
        assertThat(visitor.fact("Chưa ghi sổ")).hasText("140 thiết bị");
        visitor.presses("1234/BKHCN-CNICT");
        var servers = visitor.row("Theo dõi trừ lùi", "Máy chủ").locator("td");
        assertThat(servers.nth(4)).hasText("100");
        assertThat(servers.nth(5)).hasText("100");
        assertThat(servers.nth(6)).hasText("0");
    }

    @Test
    void processedGoodsLeaveForAbroadUnderTheirContractAndTheYearBalances(Visitor visitor) throws IOException {
        importer.declaresProcessing(10);
        importer.at(visitor).open("/processing/list.xhtml");
        visitor.presses("Thêm hợp đồng");
        visitor.page().locator("#number").fill("GC-2026/01");
        visitor.page().locator("#signedOn").fill("10/01/2026");
        visitor.page().locator("#trader").fill("Kansai Repair K.K.");
        visitor.page().locator("#country").fill("Nhật Bản");
        visitor.presses("Ghi hợp đồng");
        assertThat(visitor.notices()).containsText("Đã ghi hợp đồng GC-2026/01.");
        visitor.presses("Gắn giấy phép");
        visitor.page().locator("#attached").selectOption(new SelectOption().setLabel("78/BKHCN-CNICT"));
        visitor.presses("Gắn giấy phép");
        assertThat(visitor.table("Hàng nhập và xuất").locator("tbody tr")).containsText("10");

        visitor.content()
                .getByRole(AriaRole.LINK)
                .filter(new FilterOptions().setHasText("Tái xuất"))
                .first()
                .click();
        visitor.page().locator("#exportNumber").fill("301234567890");
        visitor.page().locator("#exportedOn").fill("04/05/2026");
        visitor.page().locator("#exportType").fill("E52");
        visitor.page().locator("#destination").fill("Việt Nam");
        visitor.page().locator("#quantity0").fill("11");
        visitor.presses("Ghi tái xuất");
        assertThat(visitor.notices()).containsText("phải đưa ra khỏi Việt Nam");
        visitor.page().locator("#destination").fill("JP");
        visitor.presses("Ghi tái xuất");
        assertThat(visitor.notices())
                .containsText(
                        "Hàng xuất không thể nhiều hơn hàng nhập: dòng 1 của giấy phép 78/BKHCN-CNICT chỉ còn 10");
        visitor.page().locator("#quantity0").fill("4");
        visitor.presses("Ghi tái xuất");
        assertThat(visitor.notices()).containsText("Đã ghi tờ khai xuất khẩu 301234567890.");
        assertThat(visitor.row("301234567890")).containsText("Nhật Bản");

        visitor.presses("Đối chiếu theo năm");
        var figures = visitor.table("Đối chiếu theo dòng hàng").locator("tbody tr td");
        assertThat(figures.nth(3)).hasText("0");
        assertThat(figures.nth(4)).hasText("10");
        assertThat(figures.nth(6)).hasText("4");
        assertThat(figures.nth(8)).hasText("6");
        assertThat(visitor.content()).containsText("Khớp: tồn đầu kỳ + nhập");
        var pdf = Files.readAllBytes(visitor.downloads("Bảng đối chiếu (PDF)"));
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void headOfADeclarationIsCorrectedWithAReason(Visitor visitor) {
        importer.at(visitor).open("/customs/card.xhtml?id=" + importer.declaration());
        visitor.presses("Sửa tờ khai");
        visitor.types("Ngày đăng ký", "01/01/2026");
        visitor.types("Lý do", "So lại với bản giấy");
        visitor.presses("Lưu");
        assertThat(visitor.page().locator("#registeredOnMessage"))
                .containsText(
                        "Giấy phép 1234/BKHCN-CNICT không có hiệu lực vào ngày 01/01/2026 (hiệu lực từ 15/01/2026, ngày cuối: không ghi).");
        visitor.types("Ngày đăng ký", "03/03/2026");
        visitor.presses("Lưu");

        assertThat(visitor.notices()).containsText("Đã sửa tờ khai 108625440120.");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("So lại với bản giấy");
        assertThat(visitor.row("Ngày đăng ký")).containsText("02/03/2026");
        assertThat(visitor.row("Ngày đăng ký")).containsText("03/03/2026");
    }

    private static void goods(Visitor visitor, int row, String goods, String hs, String permitted) {
        visitor.page().locator("#goods" + row).fill(goods);
        visitor.page().locator("#hs" + row).fill(hs);
        visitor.page().locator("#permitted" + row).fill(permitted);
    }

    private static void draws(Visitor visitor, int row, String line, String quantity) {
        var choice = visitor.page().locator("#permitLine" + row);
        choice.selectOption(choice.locator("option")
                .filter(new FilterOptions().setHasText(line))
                .getAttribute("value"));
        visitor.page().locator("#quantity" + row).fill(quantity);
    }
}
