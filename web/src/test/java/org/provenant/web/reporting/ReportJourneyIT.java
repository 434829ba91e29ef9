package org.provenant.web.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** The periodic report as the compliance officer makes it and keeps it. */
@BrowserTest
class ReportJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void issuedReportStaysAsItIsWhateverHappensToTheDevices(Visitor visitor) throws IOException {
        importer.at(visitor).open("/reporting/list.xhtml");
        visitor.presses("Lập báo cáo");
        describes(visitor, "01/01/2026", "31/12/2026");
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.page().locator("#kindMessage"))
                .containsText("Kỳ báo cáo từ ngày 01/01/2026 đến ngày 31/12/2026 không đúng với loại kỳ “6 tháng”.");
        visitor.chooses("Loại kỳ", "Năm");
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.page().locator("#toMessage"))
                .containsText("Kỳ báo cáo chưa kết thúc: ngày cuối là 31/12/2026.");
        assertThat(visitor.content().getByLabel("Nơi ký")).hasValue("Hà Nội");
        describes(visitor, "01/01/2026", "30/06/2026");
        visitor.presses("Phát hành báo cáo");

        assertThat(visitor.notices()).containsText("Báo cáo đã được phát hành. Số liệu đã được cố định.");
        assertThat(visitor.fact("Kiểm tra")).containsText("0 + 24 − 0 = 24");
        var card = visitor.page().url();
        var pdf = Files.readAllBytes(visitor.downloads("PDF"));
        var xlsx = Files.readAllBytes(visitor.downloads("XLSX"));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Máy tính xách tay"), text);
            assertTrue(text.contains("PF-VN1-00001"), text);
        }

        returnsADevice();
        visitor.open(card);
        assertThat(visitor.fact("Kiểm tra")).containsText("0 + 24 − 0 = 24");
        assertArrayEquals(pdf, Files.readAllBytes(visitor.downloads("PDF")));
        assertArrayEquals(xlsx, Files.readAllBytes(visitor.downloads("XLSX")));

        visitor.open("/reporting/new.xhtml");
        describes(visitor, "01/01/2026", "30/06/2026");
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.content().locator("h1")).containsText("phiên bản 2");
        assertThat(visitor.fact("Kiểm tra")).containsText("0 + 24 − 1 = 23");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Phát hành báo cáo định kỳ");
    }

    @Test
    void formIsAProposalUntilAnAdministratorHasComparedIt(Visitor visitor) {
        importer.at(visitor).open("/reporting/new.xhtml");
        assertThat(visitor.content()).containsText("do phần mềm đề xuất, chưa được xác nhận với mẫu chính thức");
        describes(visitor, "01/01/2026", "30/06/2026");
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.content()).containsText("do phần mềm đề xuất, chưa được xác nhận với mẫu chính thức");
        var before = visitor.page().url();

        visitor.open("/reporting/forms.xhtml");
        visitor.presses("Xác nhận mẫu");
        assertThat(visitor.page().locator("#comparedWithMessage")).containsText("Không được để trống.");
        visitor.types("Căn cứ đối chiếu", "Mẫu số 02 ban hành kèm Thông tư, bản gốc ngày 01/10/2026");
        visitor.presses("Xác nhận mẫu");
        assertThat(visitor.notices()).containsText("đã được xác nhận");
        assertThat(visitor.content()).containsText("Đã xác minh");
        assertThat(visitor.fact("Căn cứ đối chiếu")).containsText("Mẫu số 02 ban hành kèm Thông tư");

        visitor.open("/reporting/new.xhtml");
        assertThat(visitor.content()).not().containsText("do phần mềm đề xuất");
        visitor.open(before);
        assertThat(visitor.content()).containsText("do phần mềm đề xuất, chưa được xác nhận với mẫu chính thức");
    }

    private static void describes(Visitor visitor, String from, String to) {
        visitor.chooses("Loại kỳ", "6 tháng");
        visitor.types("Kỳ từ ngày", from);
        visitor.types("Kỳ đến ngày", to);
        visitor.types("Nơi ký", "Hà Nội");
    }

    private void returnsADevice() {
        says(importer.caller(), """
                {"stage": "RETURNED", "day": "2026-05-20", "reason": "Hỏng trong thời hạn bảo hành",
                 "evidence": "Biên bản trả hàng số 03/2026/BB"}""")
                .post("/equipment/{id}/stages", importer.device("PF-VN1-00001"))
                .then()
                .statusCode(201);
    }
}
