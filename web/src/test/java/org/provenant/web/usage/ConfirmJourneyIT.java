package org.provenant.web.usage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** The company asks its custodians; whoever holds devices answers on one page, and everybody sees who has not. */
@BrowserTest
class ConfirmJourneyIT {

    private static final String WHY = "Lý do, hiện ở đâu";

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void companySetsItsPeriodsAndSeesWhoOwesAnswers(Visitor visitor) {
        importer.at(visitor).open("/usage/confirmations.xhtml");
        assertThat(visitor.content()).containsText("Doanh nghiệp chưa đặt kỳ xác nhận sử dụng.");
        visitor.presses("Đặt kỳ xác nhận");
        visitor.types("Chu kỳ (số tháng)", "30");
        visitor.types("Lý do", "Quy chế sử dụng thiết bị");
        visitor.presses("Lưu");
        assertThat(visitor.page().locator("#everyMonthsMessage")).containsText("Chu kỳ phải từ 1 đến 24 tháng.");
        visitor.types("Chu kỳ (số tháng)", "24");
        visitor.types("Ngày bắt đầu kỳ đầu tiên", "01/06/2026");
        visitor.types("Hạn trả lời (số ngày)", "2");
        visitor.types("Nhắc trước hạn (số ngày)", "1");
        visitor.types("Báo trưởng bộ phận sau hạn (số ngày)", "0");
        visitor.types("Báo cán bộ tuân thủ sau hạn (số ngày)", "0");
        visitor.presses("Lưu");

        assertThat(visitor.notices()).containsText("Đã đặt kỳ xác nhận sử dụng.");
        assertThat(visitor.table("Tình hình trả lời")).containsText("Nguyễn Thu Hà");
        assertThat(visitor.table("Tình hình trả lời")).containsText("Chưa có tài khoản");
        assertThat(visitor.table("Tình hình trả lời")).containsText("Đã báo cán bộ tuân thủ");
        assertThat(visitor.table("Các kỳ đã hỏi")).containsText("01/06/2026");
        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("người quản lý chưa xác nhận sử dụng thiết bị, hạn 03/06/2026");
        visitor.open("/usage/confirm.xhtml");
        assertThat(visitor.content()).containsText("Bạn không quản lý thiết bị nào cần xác nhận");
    }

    @Test
    void custodianAnswersForEverythingOnOnePageOfATelephone(Visitor visitor) throws Exception {
        try (var asCustodian = importer.at(visitor, Role.RECORD_KEEPER)) {
            assertNotNull(asCustodian);
            asksTheCustodian();

            visitor.open("/home.xhtml");
            assertThat(visitor.content()).containsText("thiết bị cần xác nhận sử dụng");
            visitor.width(320);
            visitor.open("/usage/confirm.xhtml");
            visitor.presses("Gửi trả lời");
            assertThat(visitor.notices()).containsText("Chưa chọn trả lời nào.");
            assertThat(device(visitor, 0).getByLabel(WHY)).isHidden();
            device(visitor, 0).getByText("Không ở chỗ tôi").click();
            device(visitor, 1).getByText("Không dùng").click();
            visitor.presses("Gửi trả lời");
            assertThat(visitor.notices()).containsText("Hãy ghi nhận xét khi trả lời");
            assertThat(device(visitor, 0)).containsText("Hãy ghi lý do.");
            device(visitor, 0).getByLabel(WHY).fill("Tổ bảo trì đang mượn");
            device(visitor, 1).getByLabel(WHY).fill("Chờ dây chuyền mới");
            int asked = visitor.content().locator(".asks li").count();
            visitor.presses("Gửi, số còn lại đều đang dùng");

            assertThat(visitor.notices()).containsText("Đã ghi nhận " + asked + " trả lời.");
            assertThat(visitor.content()).containsText("Còn 0 thiết bị chưa trả lời");
            seen(asked, 1, 1);

            visitor.content()
                    .locator(".asks li")
                    .filter(new Locator.FilterOptions()
                            .setHas(visitor.page().locator("input[value=NOT_WITH_ME]:checked")))
                    .getByText("Đang dùng đúng mục đích")
                    .click();
            visitor.presses("Gửi trả lời");
            assertThat(visitor.notices()).containsText("Đã ghi nhận 1 trả lời.");
            seen(asked, 1, 0);
        }
    }

    private void asksTheCustodian() {
        int person = importer.caller().get("/persons?q=NV001").path("items[0].id");
        says(importer.caller(), """
                {"login": "%s", "reason": "Người quản lý có tài khoản"}""".formatted(ExampleAccounts.loginOf(Role.RECORD_KEEPER)))
                .put("/persons/{id}/account", person)
                .then()
                .statusCode(200);
        says(importer.caller().header("If-Match", "\"0\""), """
                {"everyMonths": 24, "dueDays": 15, "remindDays": 5, "escalateDays": 7, "officerDays": 14,
                 "startsOn": "2026-06-01", "active": true, "reason": "Quy chế sử dụng thiết bị"}""")
                .put("/use-confirmations/policy")
                .then()
                .statusCode(200);
    }

    private void seen(int answered, int notUsed, int notWith) {
        var custodian = "items.find { it.code == 'NV001' }.";
        importer.caller()
                .get("/use-confirmations")
                .then()
                .body(custodian + "answered", equalTo(answered))
                .body(custodian + "notUsed", equalTo(notUsed))
                .body(custodian + "notWith", equalTo(notWith));
    }

    private static Locator device(Visitor visitor, int number) {
        return visitor.content().locator(".asks li").nth(number);
    }
}
