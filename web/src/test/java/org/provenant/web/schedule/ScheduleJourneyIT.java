package org.provenant.web.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** A record keeper puts a report on a schedule, changes, pauses, resumes and ends it; the auditor only reads. */
@BrowserTest
class ScheduleJourneyIT {

    @Test
    void scheduleIsMadePausedResumedAndEnded(Visitor visitor) {
        visitor.as(Role.RECORD_KEEPER).open("/schedule/new.xhtml?form=RP-SP");
        visitor.types("Tên", "Báo cáo gửi hằng quý");
        visitor.chooses("Định dạng tệp", "Bản in (PDF)");
        visitor.chooses("Chu kỳ gửi", "Hằng quý");
        visitor.chooses("Ngày trong tháng", "Ngày cuối");
        visitor.presses("Đặt lịch gửi");
        assertThat(visitor.content()).containsText("Hãy chọn ít nhất một người nhận.");
        visitor.page().locator("fieldset input[type=checkbox]").first().check();
        visitor.presses("Đặt lịch gửi");
        assertThat(visitor.notices()).containsText("Đã đặt lịch gửi.");
        assertThat(visitor.content()).containsText("Hằng quý · Ngày cuối · 7 giờ");
        assertThat(visitor.content()).containsText("Chưa có lần gửi nào.");

        visitor.page().locator("[data-opens=pause]").click();
        visitor.page().locator("dialog[open] textarea").fill("Nghỉ lễ");
        visitor.page().locator("dialog[open] button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Đã tạm dừng lịch.");
        visitor.page().locator("[data-opens=resume]").click();
        visitor.page().locator("dialog[open] textarea").fill("Hết kỳ nghỉ");
        visitor.page().locator("dialog[open] button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Lịch đã chạy tiếp.");

        visitor.as(Role.AUDITOR).open("/schedule/list.xhtml");
        visitor.page().getByText("Báo cáo gửi hằng quý").first().click();
        assertThat(visitor.content()).containsText("Đang chạy");
        assertThat(visitor.page().locator("[data-opens=pause]")).hasCount(0);
        visitor.open("/schedule/inbox.xhtml");
        assertThat(visitor.content()).containsText("Chưa có tệp nào gửi đến bạn.");
    }
}
