package org.provenant.web.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.provenant.testbed.Program.says;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** A permit that is about to end is seen in the list, the month and at home, put off with a reason, and silent when revoked. */
@BrowserTest
class DeadlineJourneyIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NAME = "GP-777/BKHCN";

    private final ExampleImporter importer = new ExampleImporter();
    private final LocalDate today = LocalDate.now(Terms.VIETNAM);

    @Test
    void permitIsRemindedOfPutOffAndSettled(Visitor visitor) {
        var due = today.plusDays(5);
        int permit = says(importer.caller(), facts(due))
                .post("/permits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        importer.at(visitor).open("/deadline/list.xhtml?kind=PERMIT_EXPIRY");
        assertThat(visitor.row(NAME)).containsText("Còn 5 ngày");
        assertThat(visitor.row(NAME)).containsText("Cán bộ tuân thủ");
        visitor.presses("Nhắc ngay");
        assertThat(visitor.notices()).containsText("Đã nhắc các mốc");
        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("Giấy phép nhập khẩu hết hạn: " + NAME);
        visitor.open("/deadline/list.xhtml?tab=month&month=" + YearMonth.from(due));
        assertThat(visitor.content()).containsText(NAME);

        visitor.open("/deadline/list.xhtml?kind=PERMIT_EXPIRY");
        visitor.row(NAME).getByText("Trước hạn 7 ngày").click();
        visitor.types("Hoãn đến ngày", TYPED.format(due));
        visitor.types("Lý do", "Đang xin gia hạn giấy phép");
        visitor.presses("Hoãn nhắc");
        assertThat(visitor.page().locator("#untilMessage")).containsText("muộn nhất là");
        visitor.types("Hoãn đến ngày", TYPED.format(due.minusDays(1)));
        visitor.presses("Hoãn nhắc");
        assertThat(visitor.notices()).containsText("Đã hoãn nhắc.");
        assertThat(visitor.table("Các lần trả lời")).containsText("Đang xin gia hạn giấy phép");
        visitor.presses("Tôi đã biết");
        assertThat(visitor.table("Các lần trả lời")).containsText("Đã biết");
        var here = visitor.page().url();
        visitor.open("/home.xhtml");
        assertThat(visitor.content()).not().containsText("Giấy phép nhập khẩu hết hạn: " + NAME);

        var version = importer.caller().get("/permits/{id}", permit).header("ETag");
        says(
                        importer.caller().header("If-Match", version),
                        "{\"day\": \"%s\", \"reason\": \"Quyết định thu hồi số 12\"}".formatted(today))
                .post("/permits/{id}/revoke", permit)
                .then()
                .statusCode(200);
        visitor.page().navigate(here);
        assertThat(visitor.content()).containsText("Không còn phải làm");
    }

    @Test
    void missedPermitStaysUntilItIsClosedWithAReason(Visitor visitor) {
        says(importer.caller(), facts(today.minusDays(1)))
                .post("/permits")
                .then()
                .statusCode(201);
        says(importer.caller(), "{}").post("/deadline-notices").then().statusCode(200);

        importer.at(visitor).open("/deadline/list.xhtml?kind=PERMIT_EXPIRY");
        assertThat(visitor.row(NAME)).containsText("Quá 1 ngày");
        visitor.row(NAME).getByText("Sau hạn 1 ngày").click();
        visitor.page().locator("[data-opens=settle]").click();
        visitor.page().locator("#settleForm textarea").fill("Không nhập số máy còn lại");
        visitor.page().locator("#settleForm button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Đã khép lại");
        assertThat(visitor.content()).containsText("Không còn phải làm");
        assertThat(visitor.table("Các lần trả lời")).containsText("Không nhập số máy còn lại");
        visitor.open("/deadline/list.xhtml?kind=PERMIT_EXPIRY");
        assertThat(visitor.content()).not().containsText(NAME);
        visitor.open("/deadline/list.xhtml?tab=missed");
        assertThat(visitor.content()).containsText(NAME);
    }

    private static String facts(LocalDate until) {
        return """
                {"number": "%s", "issuedOn": "2026-01-15", "authority": "Bộ Khoa học và Công nghệ", "permittedCase": "SP1",
                 "validTo": "%s", "lines": [{"goods": "Máy chủ", "hs": "84715010", "permitted": 10, "unit": "chiếc",
                   "purpose": "Phục vụ sản xuất"}]}""".formatted(NAME, until);
    }
}
