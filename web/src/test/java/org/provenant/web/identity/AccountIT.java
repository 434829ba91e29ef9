package org.provenant.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** One's own account. */
@BrowserTest
class AccountIT {

    @Test
    void wrongPasswordIsSaidAtItsField(Visitor visitor) {
        visitor.as(Role.AUDITOR).open("/account.xhtml");
        var page = visitor.page();

        page.locator("#present").fill("không phải mật khẩu này");
        page.locator("#next").fill("một câu dài dễ nhớ");
        page.locator("#save").click();
        page.waitForLoadState();

        var said = page.locator("#presentMessage").innerText();
        assertTrue(said.length() > 5, said);
        assertTrue(page.locator("#messages").innerText().contains(said));
        assertEquals("true", page.locator("#present").getAttribute("aria-invalid"));
        assertEquals("presentMessage", page.locator("#present").getAttribute("aria-describedby"));
        assertEquals("", page.locator("#nextMessage").innerText());
    }

    @Test
    void newPasswordEndsTheUsersOtherSessions(Visitor here, Visitor elsewhere) {
        addUser("hai.noi");
        here.signIn("hai.noi", TestServer.PASSWORD);
        elsewhere.signIn("hai.noi", TestServer.PASSWORD);

        here.open("/account.xhtml");
        here.page().locator("#present").fill(TestServer.PASSWORD);
        here.page().locator("#next").fill("trời xanh mây trắng nắng vàng");
        here.page().locator("#save").click();
        here.page().waitForLoadState();
        here.open("/account.xhtml");
        elsewhere.open("/account.xhtml");

        assertTrue(here.page().url().endsWith("/account.xhtml"), here.page().url());
        assertTrue(
                elsewhere.page().url().contains("/sign-in.xhtml"),
                elsewhere.page().url());
    }

    private static void addUser(String login) {
        TestServer.sql()
                .useHandle(sql -> sql.execute(
                        "insert into user_account (id, login, name, language, password_hash, locked, version)"
                                + " select nextval('user_account_seq'), ?, 'Người ở hai nơi', 'VI', password_hash,"
                                + " false, 1 from user_account where login = 'auditor'",
                        login));
    }
}
