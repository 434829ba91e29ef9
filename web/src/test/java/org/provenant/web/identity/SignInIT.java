package org.provenant.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Signing in and out, and what becomes of a session in between. */
@BrowserTest
class SignInIT {

    private static final String SESSION = "JSESSIONID";
    private static final String SECRET = "prv_session";
    private static final String COMPANY = "prv_company";
    private static final String ANYBODY = "admin";

    @Test
    void strangerIsLedToSignInAndBack(Visitor visitor) {
        visitor.open("/account.xhtml?from=here");

        signInHere(visitor, ANYBODY, TestServer.PASSWORD);

        assertEquals("/account.xhtml?from=here", address(visitor));
    }

    @Test
    void wrongNameAndWrongPasswordSoundTheSame(Visitor visitor) {
        visitor.open("/sign-in.xhtml");

        signInHere(visitor, "nobody.at.all", "một mật khẩu nào đó");
        var unknown = visitor.page().locator("#messages").innerText();
        signInHere(visitor, ANYBODY, "một mật khẩu nào đó");
        var wrong = visitor.page().locator("#messages").innerText();

        assertEquals(unknown, wrong);
        assertFalse(wrong.isBlank());
    }

    @Test
    void sessionIsNewAfterSignIn(Visitor visitor) {
        visitor.open("/account.xhtml");
        var before = visitor.page().context().cookies();

        signInHere(visitor, ANYBODY, TestServer.PASSWORD);

        var after = visitor.page().context().cookies();
        assertNotEquals(value(before, SESSION), value(after, SESSION));
        assertNotEquals(value(before, SECRET), value(after, SECRET));
        assertEquals(43, value(after, SECRET).length(), "256 bits");
    }

    @Test
    void sessionIsDestroyedWhenItComesWithoutItsSecret(Visitor visitor) {
        signedIn(visitor);
        var context = visitor.page().context();
        var cookies = context.cookies();

        keep(
                context,
                cookies.stream().filter(cookie -> !cookie.name.equals(SECRET)).toList());
        visitor.open("/account.xhtml");
        var thief = address(visitor);
        keep(context, cookies);
        visitor.open("/account.xhtml");

        assertTrue(thief.startsWith("/sign-in.xhtml"), thief);
        assertTrue(address(visitor).startsWith("/sign-in.xhtml"), "the session outlived the theft");
    }

    @Test
    void whatWasTypedOutlivesTheSession(Visitor visitor) {
        signedIn(visitor);
        visitor.open("/account.xhtml?from=here");
        var page = visitor.page();
        page.locator("#language").selectOption("EN");
        var context = page.context();
        keep(context, without(SESSION, context.cookies()));

        page.locator("#choose").click();
        var asked = address(visitor);
        signInHere(visitor, ANYBODY, TestServer.PASSWORD);

        assertTrue(asked.contains("expired=true"), asked);
        assertEquals("/account.xhtml?from=here", address(visitor));
        assertEquals("EN", page.locator("#language").inputValue());
    }

    @Test
    void signOutEndsTheSession(Visitor visitor) {
        signedIn(visitor);
        var context = visitor.page().context();
        var cookies = context.cookies();

        visitor.page().locator(".account summary").click();
        visitor.page().locator("form[action='/sign-out'] button").click();
        visitor.page().waitForURL(url -> url.contains("signedOut"));
        assertEquals("", value(context.cookies(), SECRET));
        keep(context, cookies);
        visitor.open("/account.xhtml");

        assertEquals("/sign-in.xhtml?to=%2Faccount.xhtml&expired=true", address(visitor));
    }

    @Test
    void companyStaysUnderOpenPagesUntilAnotherIsChosen(Visitor visitor) {
        visitor.as(Role.RECORD_KEEPER).open("/equipment/list.xhtml");
        var context = visitor.page().context();
        var own = value(context.cookies(), COMPANY);

        keep(context, without(COMPANY, context.cookies()));
        visitor.open("/equipment/list.xhtml");
        var kept = value(context.cookies(), COMPANY);
        context.addCookies(List.of(
                new Cookie(COMPANY, "999999999").setUrl(TestServer.address("/").toString())));
        visitor.open("/equipment/list.xhtml");

        assertFalse(own.isEmpty());
        assertEquals(own, kept, "the company that was acted for is remembered from the first page on");
        assertEquals(own, value(context.cookies(), COMPANY), "a company without a role is not acted for");
    }

    private static void signedIn(Visitor visitor) {
        visitor.open("/account.xhtml");
        signInHere(visitor, ANYBODY, TestServer.PASSWORD);
    }

    private static void signInHere(Visitor visitor, String login, String password) {
        var page = visitor.page();
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
        page.waitForLoadState();
    }

    private static void keep(BrowserContext context, List<Cookie> cookies) {
        context.clearCookies();
        context.addCookies(cookies);
    }

    private static List<Cookie> without(String name, List<Cookie> cookies) {
        return cookies.stream().filter(cookie -> !cookie.name.equals(name)).toList();
    }

    private static String value(List<Cookie> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .collect(Collectors.joining());
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "");
    }
}
