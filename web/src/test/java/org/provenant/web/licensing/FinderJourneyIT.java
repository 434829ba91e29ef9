package org.provenant.web.licensing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.LocatorOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** From goods to a decision with its sources, and the rule book behind it as its administrator keeps it. */
@BrowserTest
class FinderJourneyIT {

    @Test
    void officerFindsTheCaseAnswersWhatIsAskedAndDecides(Visitor visitor) {
        visitor.as(Role.COMPLIANCE_OFFICER).open("/licensing/finder.xhtml");
        visitor.types("Tên hàng", "Máy tính xách tay của dây chuyền");
        visitor.types("Mã HS", "8471.30");
        visitor.chooses("Tình trạng hàng hóa", "Đã qua sử dụng");
        visitor.chooses("Mục đích nhập khẩu", "Phục vụ sản xuất của chính doanh nghiệp");
        visitor.presses("Tìm trường hợp");
        assertThat(visitor.content()).containsText("Mã HS 8471.30 không hợp lệ");

        visitor.types("Mã HS", "8471.30.20");
        visitor.types("Năm sản xuất", "abcd");
        visitor.presses("Tìm trường hợp");
        assertThat(visitor.page().locator("#yearMessage")).containsText("Năm abcd không hợp lệ");

        visitor.types("Năm sản xuất", "");
        visitor.presses("Tìm trường hợp");

        assertThat(visitor.content()).containsText("Mã HS thuộc nhóm 8471.30.20");
        assertThat(visitor.content()).containsText("Chứng nhận hợp quy");
        var moving = visitor.table("SP1 – Di chuyển phương tiện sản xuất trong cùng một tổ chức");
        assertThat(moving.locator("tbody tr", new LocatorOptions().setHasText("quan hệ sở hữu")))
                .containsText("Chưa rõ");
        assertThat(moving).containsText("QĐ 18/2016/QĐ-TTg · Theo nguồn thứ cấp");

        visitor.chooses("Quan hệ giữa chủ sở hữu nước ngoài và bên nhập khẩu", "Có quan hệ sở hữu");
        visitor.chooses("Hàng hóa có phục vụ hoạt động sản xuất của chính doanh nghiệp nhập khẩu không?", "Có");
        visitor.chooses(
                "Hàng hóa có được dùng nội bộ đúng mục đích, không bán hay chuyển giao tại Việt Nam không?", "Có");
        visitor.presses("Tìm trường hợp");
        assertThat(moving).not().containsText("Chưa rõ");
        visitor.open(visitor.page().url());
        visitor.chooses("Quyết định", "SP1 – Di chuyển phương tiện sản xuất trong cùng một tổ chức");
        visitor.types("Lý do", "Công ty mẹ chuyển dây chuyền sang Hà Nội");
        visitor.presses("Ghi quyết định");

        assertThat(visitor.notices()).containsText("Đã ghi quyết định: SP1.");
        assertThat(visitor.fact("Mục đích nhập khẩu")).hasText("Phục vụ sản xuất của chính doanh nghiệp");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Công ty mẹ chuyển dây chuyền sang Hà Nội");
        visitor.presses("Hồ sơ");
        visitor.presses("Lập hồ sơ theo quyết định này");
        assertThat(visitor.page().locator("#title")).hasValue("Máy tính xách tay của dây chuyền");
        assertThat(visitor.page().locator("#permittedCase")).hasValue("SP1");
        assertThat(visitor.page().locator("#hs0")).hasValue("8471.30.20");
        visitor.page().locator("#quantity0").fill("4");
        visitor.page().locator("#unit0").fill("chiếc");
        visitor.page().locator("#purpose0").fill("Vận hành dây chuyền");
        visitor.presses("Lập hồ sơ");
        visitor.presses("Quyết định");
        assertThat(visitor.fact("Hồ sơ")).hasText("Máy tính xách tay của dây chuyền");
        visitor.speaks(Language.EN).open("/licensing/decisions.xhtml?case=SP1");
        assertThat(visitor.row("Máy tính xách tay của dây chuyền")).containsText("SP1");
    }

    @Test
    void administratorVerifiesARuleAndBringsTheBookBack(Visitor visitor) throws IOException {
        visitor.as(Role.ADMINISTRATOR).open("/regulation/list.xhtml?kind=WASTE_CODE");
        visitor.presses("16 01 13");
        visitor.types("Căn cứ đối chiếu", "Công báo số 789, bản gốc");
        visitor.presses("Ghi nhận đã xác minh");
        assertThat(visitor.notices()).containsText("Đã ghi nhận quy định 16 01 13 được xác minh.");
        assertThat(visitor.fact("Căn cứ đối chiếu")).hasText("Công báo số 789, bản gốc");
        visitor.presses("Lịch sử");
        assertThat(visitor.row("Mức độ xác minh").first()).containsText("Đã xác minh");

        visitor.open("/regulation/upload.xhtml");
        var book = visitor.downloads("Tải bộ quy định");
        assertTrue(Files.size(book) > 10_000);
        visitor.brings("bo-quy-dinh.xlsx", Files.readAllBytes(book));
        visitor.presses("Tải lên và kiểm tra");
        assertThat(visitor.content()).containsText("Tệp này không thay đổi quy định nào.");

        visitor.open("/regulation/upload.xhtml");
        visitor.brings("bo-quy-dinh-moi.xlsx", withALongerDeadline(Files.readAllBytes(book)));
        visitor.presses("Tải lên và kiểm tra");
        var affected = visitor.row("SP2 – ");
        assertThat(affected).containsText("Quyết định trong (ngày làm việc) 5 → 21");
        assertThat(affected).containsText("hồ sơ của doanh nghiệp mà bạn không được xem dữ liệu");
        assertThat(visitor.content()).containsText("không bị ảnh hưởng và giữ nguyên quy định của mình");
    }

    /** The book as an administrator changes it: the authority decides within 21 days rather than 5. */
    private static byte[] withALongerDeadline(byte[] book) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
                var out = new ByteArrayOutputStream()) {
            for (var row : workbook.getSheet("Thông số thủ tục")) {
                if (row.getCell(0).getStringCellValue().equals("DECISION-SP")) {
                    row.getCell(3).setCellValue("21");
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
