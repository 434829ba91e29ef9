package org.provenant.web.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** A record keeper gets the daily letter once there is a mail server and an address, and stops it again. */
@BrowserTest
class DailyReminderJourneyIT {

    @Test
    void letterIsHadOnceItCanBeSentAndStoppedAgain(Visitor visitor) {
        visitor.as(Role.ADMINISTRATOR).open("/mail/server.xhtml");
        visitor.types("Máy chủ thư", "127.0.0.1");
        visitor.types("Cổng", "9");
        visitor.chooses("Mã hóa đường truyền", "Không mã hóa");
        visitor.types("Địa chỉ gửi đi", "provenant@example.vn");
        visitor.page().locator("#sending").uncheck();
        visitor.types("Lý do", "Máy chủ thư của công ty");
        visitor.presses("Lưu");
        visitor.open("/identity/list.xhtml?q=record_keeper");
        visitor.page().locator("main table tbody a").first().click();
        visitor.page().locator(".page-actions a[href*='/identity/edit.xhtml']").click();
        visitor.types("Địa chỉ thư", "nhac.viec@example.vn");
        visitor.types("Lý do", "Người dùng cho biết địa chỉ thư");
        visitor.presses("Lưu");
        assertThat(visitor.content()).containsText("nhac.viec@example.vn");

        visitor.as(Role.COMPLIANCE_OFFICER).open("/deadline/list.xhtml");
        assertThat(visitor.content()).containsText("Tài khoản của bạn chưa có địa chỉ thư");

        visitor.as(Role.RECORD_KEEPER).open("/deadline/list.xhtml");
        assertThat(visitor.content()).containsText("Mỗi sáng từ 7 giờ");
        visitor.presses("Nhận thư nhắc hằng ngày");
        assertThat(visitor.notices()).containsText("Bạn sẽ nhận thư nhắc thời hạn mỗi sáng");
        assertThat(visitor.content()).containsText("Thư đang được gửi tới nhac.viec@example.vn.");
        visitor.presses("Thôi nhận thư");
        assertThat(visitor.notices()).containsText("Bạn không còn nhận thư nhắc hằng ngày.");

        visitor.as(Role.AUDITOR).open("/deadline/list.xhtml");
        assertThat(visitor.content().getByText("Nhận thư nhắc hằng ngày")).hasCount(0);
    }
}
