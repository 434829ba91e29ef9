package org.provenant.web.licensing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the first thought of an import to the permit: a dossier is completed, handed in, supplemented and granted. */
@BrowserTest
class DossierJourneyIT {

    private static final String SECURITY = "Giấy phép sản phẩm an toàn thông tin mạng";

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void dossierIsCompletedHandedInSupplementedAndGranted(Visitor visitor) throws IOException {
        importer.at(visitor).open("/licensing/list.xhtml");
        visitor.presses("Lập hồ sơ");
        visitor.types("Tên hồ sơ", "Di chuyển dây chuyền số 2");
        visitor.page().locator("#permittedCase").selectOption("SP2");
        visitor.page().locator("#goods0").fill("Bộ định tuyến đã qua sử dụng");
        visitor.page().locator("#hs0").fill("8517.62.43");
        visitor.page().locator("#quantity0").fill("12");
        visitor.page().locator("#unit0").fill("chiếc");
        visitor.page().locator("#purpose0").fill("Điều khiển dây chuyền");
        visitor.presses("Lập hồ sơ");
        assertThat(visitor.notices()).containsText("Đã lập hồ sơ Di chuyển dây chuyền số 2.");
        var id = visitor.page().url().replaceFirst(".*id=", "");

        visitor.presses("Nộp hồ sơ");
        assertThat(visitor.content()).containsText("Quy trình quản lý hàng hóa (còn thiếu)");
        visitor.chooses("Hình thức nộp", "Nộp trực tuyến");
        visitor.presses("Nộp hồ sơ");
        assertThat(visitor.notices()).containsText("Hồ sơ chưa đủ giấy tờ hợp lệ");

        fill(id);
        visitor.open("/licensing/content.xhtml?paper=USE_PLAN&id=" + id);
        visitor.types("Sự cần thiết sử dụng hàng đã qua sử dụng *", "Dây chuyền đang dùng đúng cấu hình này.");
        visitor.presses("Lưu");
        assertThat(visitor.notices()).containsText("Đã lưu nội dung: Thuyết minh phương án sử dụng.");
        var paper = visitor.page().locator("button:has-text('DOCX')").nth(1);
        var printed = visitor.page().waitForDownload(paper::click).path();
        assertEquals("PK", new String(Files.readAllBytes(printed), 0, 2, StandardCharsets.US_ASCII));

        bringPapers(id);
        visitor.open("/licensing/paper.xhtml?item=LEGAL&id=" + id);
        visitor.brings("giay.pdf", "MZ program");
        visitor.presses("Thêm bản giấy tờ");
        assertThat(visitor.page().locator("#fileMessage")).containsText("Đây là chương trình hoặc tập lệnh");
        visitor.brings("Giấy chứng nhận.txt", "Đăng ký doanh nghiệp");
        visitor.presses("Thêm bản giấy tờ");
        assertThat(visitor.content()).containsText("Đã có 7 trên 8 giấy tờ bắt buộc");
        visitor.open("/licensing/paper.xhtml?item=SPEC&id=" + id);
        visitor.types("Lý do không cần", "Hãng không còn phát hành tài liệu này");
        visitor.presses("Ghi lý do không nộp");
        assertThat(visitor.content()).containsText("Đã có 7 trên 7 giấy tờ bắt buộc");
        assertThat(visitor.row("Tài liệu kỹ thuật của sản phẩm").first())
                .containsText("Hãng không còn phát hành tài liệu này");

        visitor.open("/licensing/submit.xhtml?id=" + id);
        assertThat(visitor.content()).containsText(SECURITY + " – Chưa trả lời. Chưa xác minh");
        visitor.open("/licensing/card.xhtml?tab=papers&id=" + id);
        assertThat(visitor.row(SECURITY)).containsText("Chưa trả lời");
        visitor.page().locator("a[href*='control=INFORMATION_SECURITY']").click();
        visitor.types("Số giấy phép, chứng nhận", "12/GP-ATTT");
        visitor.types("Nơi cấp", "Cục An toàn thông tin");
        visitor.types("Ngày cấp", "01/06/2026");
        visitor.brings("giay-phep.txt", "Giấy phép");
        visitor.presses("Ghi giấy phép");
        assertThat(visitor.notices()).containsText("Đã ghi: " + SECURITY + ".");
        assertThat(visitor.row(SECURITY).first()).containsText("Đã có");
        visitor.open("/licensing/submit.xhtml?id=" + id);
        visitor.chooses("Hình thức nộp", "Nộp trực tuyến");
        visitor.types("Số giấy tiếp nhận", "TN-77");
        visitor.presses("Nộp hồ sơ");
        assertThat(visitor.content()).containsText("TN-77");
        assertThat(visitor.fact("Cơ quan trả lời chậm nhất đến hết ngày")).containsText("5 ngày làm việc");
        assertThat(visitor.fact("Cơ quan trả lời chậm nhất đến hết ngày")).containsText("chưa xác minh");

        visitor.open("/");
        assertThat(visitor.content()).containsText("Cơ quan trả lời chậm nhất đến hết ngày");
        visitor.presses("Di chuyển dây chuyền số 2");
        visitor.presses("Ghi trả lời của cơ quan");
        visitor.types("Nội dung yêu cầu bổ sung", "Bổ sung sơ đồ dây chuyền");
        visitor.presses("Ghi yêu cầu bổ sung");
        visitor.presses("Nộp hồ sơ");
        assertThat(visitor.content()).containsText("Bổ sung sơ đồ dây chuyền");
        visitor.chooses("Hình thức nộp", "Qua bưu chính");
        visitor.types("Nội dung giải trình, bổ sung", "Đã bổ sung sơ đồ");
        visitor.presses("Nộp hồ sơ");
        visitor.presses("Ghi nhận được cấp phép");
        visitor.types("Số giấy phép", "990/BKHCN-CNTT");
        visitor.page().locator("#permittedCase").selectOption("SP3");
        visitor.presses("Ghi nhận được cấp phép");
        assertThat(visitor.page().locator("#otherCaseMessage")).containsText("Hồ sơ đề nghị “SP2");
        visitor.page().locator("#permittedCase").selectOption("SP2");
        visitor.page().locator("#permitted0").fill("10");
        visitor.presses("Ghi nhận được cấp phép");

        assertThat(visitor.notices()).containsText("Đã tạo giấy phép 990/BKHCN-CNTT từ hồ sơ.");
        assertThat(visitor.row("Số lượng")).containsText("12");
        assertThat(visitor.row("Số lượng")).containsText("10");
        visitor.presses("990/BKHCN-CNTT");
        assertThat(visitor.row("Theo dõi trừ lùi", "Bộ định tuyến đã qua sử dụng")
                        .locator("td")
                        .nth(4))
                .hasText("10");
        assertThat(visitor.row(SECURITY).last()).containsText("12/GP-ATTT");
        assertThat(visitor.fact("Hồ sơ")).hasText("Di chuyển dây chuyền số 2");
        for (var form : List.of("edit", "submit", "paper")) {
            visitor.open("/licensing/" + form + ".xhtml?id=" + id);
            assertThat(visitor.content()).containsText("Hồ sơ ở trạng thái “Được cấp phép” nên không sửa hay nộp được");
            assertThat(visitor.page().locator("main form")).hasCount(0);
        }
    }

    @Test
    void filesOfPapersAreHandedOutToBeSavedOnly() {
        int id = begun();
        var page = "<?xml version=\"1.0\"?><khai>xin chào</khai>";
        var added = importer.caller()
                .multiPart("file", "../../khai\u202Elmx.html", page.getBytes(StandardCharsets.UTF_8))
                .multiPart("item", "OTHER")
                .multiPart("name", "Tờ khai")
                .multiPart("form", "COPY")
                .post("/dossiers/{id}/papers", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var answer = importer.caller().get("/dossiers/{id}/papers/{paper}/file", id, added.getInt("papers[0].id"));

        assertEquals("text/plain", answer.contentType().replaceFirst(";.*", ""));
        assertEquals(page, answer.asString());
        assertTrue(
                answer.header("Content-Disposition").startsWith("attachment;"), answer.header("Content-Disposition"));
        assertTrue(answer.header("Content-Disposition").contains(".html.xml"), answer.header("Content-Disposition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("sandbox"));
        assertEquals(
                422,
                importer.caller()
                        .multiPart(
                                "file", "giay.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .multiPart("item", "OTHER")
                        .multiPart("name", "Trang web")
                        .multiPart("form", "COPY")
                        .post("/dossiers/{id}/papers", id)
                        .statusCode());
    }

    private int begun() {
        return says(importer.caller(), """
                        {"title": "Hồ sơ có tệp", "permittedCase": "SP2", "goods": [{"goods": "Máy chủ", "hs": "84715010",
                         "condition": "USED", "quantity": 1, "unit": "chiếc", "purpose": "Sản xuất"}]}""")
                .post("/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void fill(String id) {
        var said = new StringBuilder();
        for (var text : List.of(
                "ADDRESSEE",
                "SIGNED_AT",
                "REQUEST_REASON",
                "COMMITMENT",
                "USE_NEED",
                "USE_STEPS",
                "USE_WHERE",
                "MANAGED_BY",
                "RECEIVING",
                "MOVING",
                "STOCKTAKING",
                "EXIT_STEPS",
                "SYSTEM_NAME",
                "SYSTEM_WHERE",
                "SYSTEM_ROLE")) {
            said.append("{\"field\": \"").append(text).append("\", \"content\": \"Theo hồ sơ\"},");
        }
        var version = importer.caller().get("/dossiers/" + id).header("ETag");
        says(importer.caller().header("If-Match", version), """
                        {"fields": [%s {"field": "USE_YEARS", "content": "4"}, {"field": "EXIT_ROUTE", "content": "RE_EXPORT"}]}""".formatted(said))
                .put("/dossiers/" + id + "/content")
                .then()
                .statusCode(200);
    }

    private void bringPapers(String id) {
        List<String> items = importer.caller().get("/dossiers/" + id).path("completeness.wanted.code");
        for (var item : items) {
            if (!item.equals("LEGAL") && !item.equals("SPEC")) {
                importer.caller()
                        .multiPart("file", item + ".txt", "Bản chính".getBytes(StandardCharsets.UTF_8))
                        .multiPart("item", item)
                        .multiPart("name", item)
                        .multiPart("form", "ORIGINAL")
                        .post("/dossiers/{id}/papers", id)
                        .then()
                        .statusCode(200);
            }
        }
    }
}
