package org.provenant.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
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
}
