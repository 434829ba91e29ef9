package org.provenant.web.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** An administrator sets the mail server and tries it, with the server down and up. */
@BrowserTest
class MailJourneyIT {

    @Test
    void serverIsSetAndTriedDownAndUp(Visitor admin) throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        int port = mail.getSmtp().getPort();
        mail.stop();
        admin.as(Role.ADMINISTRATOR).open("/mail/server.xhtml");
        admin.types("Máy chủ thư", "127.0.0.1");
        admin.types("Cổng", Integer.toString(port));
        admin.chooses("Mã hóa đường truyền", "Không mã hóa");
        admin.types("Tên đăng nhập máy chủ thư", "provenant");
        admin.types("Địa chỉ gửi đi", "provenant@example.vn");
        admin.page().locator("#sending").check();
        admin.types("Lý do", "Máy chủ thư của công ty");
        admin.presses("Lưu");
        assertThat(admin.page().locator("#userMessage")).containsText("không được gửi qua đường truyền");
        admin.types("Tên đăng nhập máy chủ thư", "");
        admin.presses("Lưu");
        assertThat(admin.notices()).containsText("Đã lưu máy chủ thư.");

        admin.types("Gửi tới địa chỉ", "quantri@example.vn");
        admin.presses("Gửi thư thử");
        assertThat(admin.content()).containsText("Không nối được tới máy chủ");

        var up = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        up.start();
        try {
            admin.types("Gửi tới địa chỉ", "quantri@example.vn");
            admin.presses("Gửi thư thử");
            assertThat(admin.notices()).containsText("Máy chủ đã nhận thư thử gửi tới quantri@example.vn.");
            assertTrue(subjects(up).contains("Thư thử từ Provenant"));
            mails(admin, "nguoi.thu1@example.vn");
            admin.open("/mail/list.xhtml?q=nguoi.thu1&state=SENT");
            for (int i = 0; i < 60 && admin.row("nguoi.thu1@example.vn").count() == 0; i++) {
                admin.page().waitForTimeout(500);
                admin.page().reload();
            }
            assertThat(admin.row("nguoi.thu1@example.vn")).hasCount(1);
            assertTrue(subjects(up).contains("Địa chỉ thư của bạn đã được ghi nhận"));
        } finally {
            up.stop();
        }
        waitsAndIsGivenUp(admin);
    }

    /** The server is down again: the letter waits, can be tried at once, and be given up. */
    private void waitsAndIsGivenUp(Visitor admin) {
        mails(admin, "nguoi.thu2@example.vn");
        admin.open("/mail/list.xhtml?q=nguoi.thu2");
        for (int i = 0;
                i < 60
                        && admin.content()
                                        .getByText("Không nối được tới máy chủ")
                                        .count()
                                == 0;
                i++) {
            admin.page().waitForTimeout(500);
            admin.page().reload();
        }
        assertThat(admin.row("nguoi.thu2@example.vn")).containsText("Không nối được tới máy chủ");
        admin.row("nguoi.thu2@example.vn").locator("a").first().click();
        assertThat(admin.fact("Số lần thử")).hasText("1");
        confirms(admin, "Gửi lại");
        assertThat(admin.notices()).containsText("Thư sẽ được gửi ngay khi máy chủ nhận.");
        for (int i = 0; i < 60 && admin.fact("Thử tiếp lúc").innerText().contains("đang gửi"); i++) {
            admin.page().waitForTimeout(500);
            admin.page().reload();
        }
        confirms(admin, "Bỏ thư");
        assertThat(admin.notices()).containsText("Đã bỏ thư.");
        assertThat(admin.content()).containsText("Đã bỏ");
        assertThat(admin.content()).containsText("Người này đã nghỉ việc");
    }

    /** Gives a user another address, of which the user is told by mail. */
    private void mails(Visitor admin, String address) {
        admin.open("/identity/list.xhtml?q=record_keeper");
        admin.page().locator("main table tbody a").first().click();
        admin.page().locator(".page-actions a[href*='/identity/edit.xhtml']").click();
        admin.types("Địa chỉ thư", address);
        admin.types("Lý do", "Người dùng đổi địa chỉ thư");
        admin.presses("Lưu");
        assertThat(admin.content()).containsText(address);
    }

    private static void confirms(Visitor admin, String act) {
        admin.presses(act);
        admin.page().locator("dialog[open] textarea").fill("Người này đã nghỉ việc");
        admin.page().locator("dialog[open] button[type=submit]").click();
    }

    private static List<String> subjects(GreenMail mail) throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var each : mail.getReceivedMessages()) {
            subjects.add(each.getSubject());
        }
        return subjects;
    }
}
