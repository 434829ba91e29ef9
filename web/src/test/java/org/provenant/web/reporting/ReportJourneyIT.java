package org.provenant.web.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
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
    void reportIsDraftedReviewedIssuedFiledAndCorrected(Visitor visitor) throws Exception {
        importer.at(visitor).open("/reporting/list.xhtml");
        visitor.presses("Lập báo cáo");
        describes(visitor, "01/01/2026", "31/12/2026");
        visitor.presses("Mở bản thảo");
        assertThat(visitor.page().locator("#kindMessage"))
                .containsText("Kỳ báo cáo từ ngày 01/01/2026 đến ngày 31/12/2026 không đúng với loại kỳ “6 tháng”.");
        visitor.chooses("Loại kỳ", "Năm");
        visitor.presses("Mở bản thảo");
        assertThat(visitor.page().locator("#toMessage"))
                .containsText("Kỳ báo cáo chưa kết thúc: ngày cuối là 31/12/2026.");
        assertThat(visitor.content().getByLabel("Nơi ký")).hasValue("Hà Nội");
        describes(visitor, "01/01/2026", "30/06/2026");
        visitor.presses("Mở bản thảo");

        assertThat(visitor.notices()).containsText("Đã mở bản thảo.");
        assertThat(visitor.content()).containsText("0 + 24 − 0 = 24");
        assertTrue(textOf(visitor.downloads("Xem trước PDF")).contains("BẢN THẢO – CHƯA PHÁT HÀNH"));
        goesOut(visitor, 24);

        assertThat(visitor.fact("Kiểm tra")).containsText("0 + 24 − 0 = 24");
        assertThat(visitor.fact("Nộp báo cáo")).containsText("Chưa nộp");
        var card = visitor.page().url();
        var pdf = Files.readAllBytes(visitor.downloads("PDF"));
        var xlsx = Files.readAllBytes(visitor.downloads("XLSX"));
        assertTrue(textOf(pdf).contains("PF-VN1-00001"));
        isFiledAndSentBack(visitor);

        returnsADevice();
        visitor.open(card);
        assertThat(visitor.fact("Kiểm tra")).containsText("0 + 24 − 0 = 24");
        assertArrayEquals(pdf, Files.readAllBytes(visitor.downloads("PDF")));
        assertArrayEquals(xlsx, Files.readAllBytes(visitor.downloads("XLSX")));

        visitor.types("Nội dung và lý do điều chỉnh", "Bổ sung một thiết bị hoàn trả ghi muộn");
        visitor.presses("Điều chỉnh báo cáo");
        assertThat(visitor.content()).containsText("0 + 24 − 1 = 23");
        goesOut(visitor, 23);
        assertThat(visitor.content().locator("h1")).containsText("phiên bản 2");
        assertThat(visitor.fact("Điều chỉnh báo cáo")).containsText("Bổ sung một thiết bị hoàn trả ghi muộn");
        comparesAndLooksBehind(visitor, card);
        visitor.open(card);
        assertThat(visitor.content()).containsText("Báo cáo này đã được thay bằng bản điều chỉnh");
        assertArrayEquals(pdf, Files.readAllBytes(visitor.downloads("PDF")));
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Phát hành báo cáo định kỳ");
    }

    @Test
    void aYearOfReportsChainsAndALateCorrectionIsCompared(Visitor visitor) throws Exception {
        returnsADevice();
        var annual = period("CONTRACT_YEAR", "2025-10-01", "2026-09-30");
        filed(visitor, period("QUARTER", "2025-10-01", "2025-12-31"));
        filed(visitor, period("QUARTER", "2026-01-01", "2026-03-31"));
        filed(visitor, period("QUARTER", "2026-04-01", "2026-06-30"));
        int third = filed(visitor, period("QUARTER", "2026-07-01", "2026-09-30"));
        int year = filed(visitor, annual);
        says(importer.caller(), """
                {"stage": "RETURNED", "day": "2026-08-20", "reason": "Hoàn trả nhà cung cấp",
                 "evidence": "Biên bản trả hàng số 05/2026/BB"}""")
                .post("/equipment/{id}/stages", importer.device("PF-VN1-00007"))
                .then()
                .statusCode(201);

        for (int late : List.of(third, year)) {
            importer.at(visitor).open("/reporting/card.xhtml?id=" + late);
            visitor.types("Nội dung và lý do điều chỉnh", "Bổ sung một thiết bị hoàn trả ghi muộn");
            visitor.presses("Điều chỉnh báo cáo");
            goesOut(visitor, 22);
            int corrected = Integer.parseInt(visitor.page().url().replaceAll(".*id=(\\d+).*", "$1"));
            assertEquals(counted(corrected), told(corrected));
            visitor.open("/reporting/compare.xhtml?id=" + corrected + "&with=" + late);
            assertThat(visitor.content()).containsText("15 → 14");
            assertThat(visitor.content().locator("section.part tbody a")).hasCount(1);
        }
        visitor.open("/reporting/list.xhtml");
        assertThat(visitor.row("Đã nộp, chờ trả lời")).hasCount(5);
    }

    private static String period(String kind, String from, String to) {
        return """
                {"formCode": "RP-SP", "periodKind": "%s", "from": "%s", "to": "%s", "language": "VI", "town": "Hà Nội"}""".formatted(kind, from, to);
    }

    /** Drafted, reviewed and issued by the API, filed on its card; its figures are those that are counted otherwise. */
    private int filed(Visitor visitor, String period) {
        int report = importer.report(period).getInt("id");
        assertEquals(counted(report), told(report), period);
        importer.at(visitor).open("/reporting/card.xhtml?id=" + report);
        visitor.chooses("Hình thức nộp", "Nộp trực tiếp");
        visitor.types("Số giấy tiếp nhận", "TN-" + report);
        visitor.brings("bao-cao-da-ky.txt", "Bản chụp báo cáo đã ký " + report);
        visitor.presses("Ghi nhận đã nộp");
        assertThat(visitor.fact("Số giấy tiếp nhận")).containsText("TN-" + report);
        return report;
    }

    private String told(int report) {
        var found = importer.caller().get("/reports/{id}", report).jsonPath();
        return "%d + %d − %d = %d"
                .formatted(
                        found.getInt("opening"),
                        found.getInt("cameIn"),
                        found.getInt("wentOut"),
                        found.getInt("closing"));
    }

    /** The movement of a report's period from the events alone: here nothing is ever found again. */
    private String counted(int report) {
        return TestServer.sql().withHandle(sql -> sql.createQuery("""
                        with life as (
                          select e.id, e.received_on, (select min(happened_on) from stage_record r
                            where r.equipment_id = e.id and r.to_stage = 'RETURNED') as gone_on, p.period_from, p.period_to
                          from equipment e join periodic_report p on p.company_id = e.company_id where p.id = :report)
                        select count(*) filter (where received_on < period_from and coalesce(gone_on >= period_from, true))
                          || ' + ' || count(*) filter (where received_on between period_from and period_to)
                          || ' − ' || count(*) filter (where gone_on between period_from and period_to)
                          || ' = ' || count(*) filter (where received_on <= period_to and coalesce(gone_on > period_to, true))
                        from life
                        """)
                .bind("report", report)
                .mapTo(String.class)
                .one());
    }

    @Test
    void administratorAddsAVersionOfAForm(Visitor visitor) {
        importer.at(visitor).open("/reporting/forms.xhtml");
        visitor.presses("Phiên bản mới của RP-RS");
        visitor.chooses("Kỳ báo cáo theo quy định", "Năm");
        visitor.types("Hạn nộp", "15");
        visitor.types("Nguồn của hạn nộp", "Công văn số 5/BKHCN-CNTT ngày 12/06/2026");
        visitor.chooses("Mức độ xác minh hạn nộp", "Theo nguồn thứ cấp");
        visitor.types("Tên trên bản tiếng Việt: Tồn cuối kỳ", "Số lượng còn lại");
        visitor.types("Tên trên bản tiếng Anh: Tồn cuối kỳ", "What is left");
        visitor.presses("Lưu phiên bản mới");

        assertThat(visitor.notices()).containsText("Đã thêm phiên bản mẫu.");
        assertThat(visitor.content()).containsText("RP-RS 2");
        assertThat(visitor.content()).containsText("Trong 15 ngày sau ngày cuối kỳ");
        visitor.presses("Phiên bản mới của RP-RS");
        assertThat(visitor.content()
                        .getByLabel("Tên trên bản tiếng Việt: Tồn cuối kỳ", new GetByLabelOptions().setExact(true)))
                .hasValue("Số lượng còn lại");
    }

    @Test
    void failedChecksNameTheirRecordsAndAreAcceptedWithAReason(Visitor visitor) {
        int device = importer.device("PF-VN1-00001");
        says(importer.caller(), """
                {"kind": "OTHER", "description": "Mang thiết bị ra ngoài nhà máy", "foundOn": "2026-06-10",
                 "equipmentIds": [%d]}""".formatted(device)).post("/breaches").then().statusCode(200);
        importer.at(visitor).open("/reporting/new.xhtml");
        describes(visitor, "01/01/2026", "30/06/2026");
        visitor.presses("Mở bản thảo");

        var check = "Mọi vi phạm về sử dụng nội bộ đã được khắc phục và đóng";
        assertThat(visitor.row(check)).containsText("Không đạt");
        var address = visitor.page().url();
        visitor.row(check).locator("a").first().click();
        assertThat(visitor.content()).containsText("Mang thiết bị ra ngoài nhà máy");
        visitor.open(address);
        visitor.chooses("Nội dung kiểm tra", check);
        visitor.types("Lý do chấp nhận", "Đã đưa thiết bị về, đang lập biên bản");
        visitor.presses("Chấp nhận nội dung này");
        assertThat(visitor.row(check)).containsText("Không đạt, đã chấp nhận");
        visitor.presses("Trình soát xét");
        assertThat(visitor.notices()).containsText("Đã trình soát xét.");
    }

    @Test
    void formIsAProposalUntilAnAdministratorHasComparedIt(Visitor visitor) {
        importer.at(visitor).open("/reporting/new.xhtml");
        assertThat(visitor.content()).containsText("do phần mềm đề xuất, chưa được xác nhận với mẫu chính thức");
        int before = importer.report("""
                {"formCode": "RP-SP", "periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30",
                 "language": "VI", "town": "Hà Nội"}""").getInt("id");

        visitor.open("/reporting/forms.xhtml");
        visitor.chooses("Mẫu biểu", "RP-SP 1");
        visitor.presses("Xác nhận mẫu");
        assertThat(visitor.page().locator("#comparedWithMessage")).containsText("Không được để trống.");
        visitor.types("Căn cứ đối chiếu", "Mẫu số 02 ban hành kèm Thông tư, bản gốc ngày 01/10/2026");
        visitor.presses("Xác nhận mẫu");
        assertThat(visitor.notices()).containsText("đã được xác nhận");
        assertThat(visitor.content()).containsText("Đã xác minh");
        assertThat(visitor.content()).containsText("Mẫu số 02 ban hành kèm Thông tư");

        visitor.open("/reporting/new.xhtml");
        assertThat(visitor.content()).not().containsText("do phần mềm đề xuất");
        visitor.open("/reporting/card.xhtml?id=" + before);
        assertThat(visitor.content()).containsText("do phần mềm đề xuất, chưa được xác nhận với mẫu chính thức");
    }

    /** From the open draft to the card of the issued report: reviewed by another person than who drafted it. */
    private void goesOut(Visitor visitor, int closing) throws Exception {
        var draft = visitor.page().url().replaceAll(".*(/reporting/draft.xhtml\\?id=\\d+).*", "$1");
        visitor.presses("Trình soát xét");
        assertThat(visitor.notices()).containsText("Đã trình soát xét.");
        visitor.presses("Đồng ý, đã soát xét");
        assertThat(visitor.notices()).containsText("Người soát xét phải là người khác");
        var given = importer.at(visitor, Role.COMPLIANCE_OFFICER);
        try {
            visitor.open(draft);
            assertThat(visitor.content()).containsText("= " + closing);
            visitor.presses("Đồng ý, đã soát xét");
            assertThat(visitor.notices()).containsText("Báo cáo có thể được phát hành.");
        } finally {
            given.close();
        }
        importer.at(visitor).open(draft);
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.notices())
                .containsText(
                        "Báo cáo đã được phát hành. Số liệu đã được cố định.",
                        new ContainsTextOptions().setTimeout(60_000));
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/reporting/card.xhtml.*"));
    }

    /** Two clicks lead from a figure of the present report to a device, and the other version stands beside it. */
    private static void comparesAndLooksBehind(Visitor visitor, String other) {
        var card = visitor.page().url();
        visitor.presses("So sánh");
        visitor.open(visitor.page().url() + "&with=" + other.replaceAll(".*id=(\\d+).*", "$1"));
        assertThat(visitor.content()).containsText("16 → 15");
        assertThat(visitor.content()).containsText("Hoàn trả");
        visitor.open(card);
        visitor.content().locator("a[href*='figure=WENT_OUT']").first().click();
        assertThat(visitor.content()).containsText("PF-VN1-00001");
        visitor.row("PF-VN1-00001").locator("a").first().click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/equipment/card.xhtml\\?id=\\d+"));
    }

    private static void isFiledAndSentBack(Visitor visitor) {
        visitor.chooses("Hình thức nộp", "Cổng dịch vụ công");
        visitor.types("Số giấy tiếp nhận", "1301/TN-CNICT");
        visitor.brings("bao-cao-da-ky.txt", "Bản chụp báo cáo đã ký");
        visitor.presses("Ghi nhận đã nộp");
        assertThat(visitor.notices()).containsText("Đã ghi nhận nộp báo cáo.");
        assertThat(visitor.fact("Số giấy tiếp nhận")).containsText("1301/TN-CNICT");
        visitor.content().getByLabel("Báo cáo được chấp nhận").uncheck();
        visitor.types("Ý kiến của cơ quan quản lý", "Thiếu một thiết bị đã hoàn trả");
        visitor.presses("Ghi kết quả");
        assertThat(visitor.fact("Nộp báo cáo")).containsText("Bị trả lại");
        assertThat(visitor.fact("Ý kiến của cơ quan quản lý")).containsText("Thiếu một thiết bị đã hoàn trả");
    }

    private static String textOf(Path pdf) throws IOException {
        return textOf(Files.readAllBytes(pdf));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
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
