package org.provenant.web.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import biweekly.Biweekly;
import io.restassured.RestAssured;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** A user makes a calendar address, sees it once, reads it as a calendar program does, and withdraws it. */
@BrowserTest
class DeadlineFeedIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void addressIsShownOnceReadAndWithdrawn(Visitor visitor) {
        permitThatEnds();
        importer.at(visitor).open("/deadline/list.xhtml");
        visitor.page().getByText("Địa chỉ lịch").first().click();
        visitor.types("Tên", "Điện thoại của tôi");
        visitor.page().locator("#reach").selectOption("ALL");
        visitor.presses("Tạo địa chỉ lịch");
        assertThat(visitor.content()).containsText("chỉ hiện một lần này");
        var address = visitor.page().locator(".handed-over code").innerText();

        var answer = RestAssured.given().get(address);
        assertEquals(200, answer.statusCode());
        assertEquals("text/calendar;charset=UTF-8", answer.contentType());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.getCookies().isEmpty());
        var events = Biweekly.parse(answer.asString()).first().getEvents();
        assertTrue(
                events.stream()
                        .anyMatch(event ->
                                event.getSummary().getValue().equals("Giấy phép nhập khẩu hết hạn: GP-888/BKHCN")),
                answer.asString());

        visitor.page().reload();
        assertThat(visitor.content()).not().containsText("chỉ hiện một lần này");
        visitor.row("Điện thoại của tôi").locator("a").click();
        visitor.page().locator("[data-opens=close]").click();
        visitor.page().locator("#closeForm textarea").fill("Mất điện thoại");
        visitor.page().locator("#closeForm button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Đã thu hồi địa chỉ");
        assertThat(visitor.row("Điện thoại của tôi")).containsText("Đã thu hồi");
        assertThat(visitor.content()).containsText("Mất điện thoại");
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(404)
                .body(containsString("There is no calendar under this address"));
    }

    @Test
    void programsMakeAndWithdrawThem() {
        var made = says(importer.caller(), "{\"name\": \"Outlook\", \"reach\": \"OWN\"}")
                .post("/deadline-feeds")
                .then()
                .statusCode(201)
                .body("address", startsWith("http"))
                .extract();
        String address = made.path("address");
        int id = made.path("id");
        RestAssured.given().get(address).then().statusCode(200);
        says(importer.caller(), "{\"reason\": \"Đổi máy\"}")
                .post("/deadline-feeds/{id}/withdraw", id)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Outlook"));
        RestAssured.given().get(address).then().statusCode(404);
        says(importer.caller(), "{\"reason\": \"Đổi máy\"}")
                .post("/deadline-feeds/{id}/withdraw", id)
                .then()
                .statusCode(409)
                .body("rule", equalTo("deadline.rule.FEED_WITHDRAWN"));
    }

    private void permitThatEnds() {
        says(importer.caller(), """
                {"number": "GP-888/BKHCN", "issuedOn": "2026-01-15", "authority": "Bộ Khoa học và Công nghệ",
                 "permittedCase": "SP1", "validTo": "%s", "lines": [{"goods": "Máy chủ", "hs": "84715010",
                   "permitted": 10, "unit": "chiếc", "purpose": "Phục vụ sản xuất"}]}""".formatted(LocalDate.now(Terms.VIETNAM).plusDays(40)))
                .post("/permits")
                .then()
                .statusCode(201);
    }
}
