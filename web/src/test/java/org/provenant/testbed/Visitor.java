package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;

/** A person at a browser: one context with its own cookies, one tab, everything the console said. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What the browser keeps of who is signed in, so that a role signs in once for all tests. */
    private static final Map<Role, List<Cookie>> SIGNED_IN = new EnumMap<>(Role.class);

    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser) {
        this.browser = browser;
        context = newContext(browser);
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    private static BrowserContext newContext(Browser browser) {
        return browser.newContext(new NewContextOptions()
                .setBaseURL(TestServer.address("").toString())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
    }

    private void heard(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    /** The open tab, for everything that Playwright can do. */
    public Page page() {
        return page;
    }

    /** Opens a page of the register, for example {@code /equipment/list.xhtml?q=dell}; gives the server's answer. */
    public Response open(String pathAndQuery) {
        return Objects.requireNonNull(page.navigate(pathAndQuery), "only the fragment of the address changed");
    }

    /** Is signed in as the user who has this role, in the session that all tests of the role share. */
    public Visitor as(Role role) {
        context.addCookies(SIGNED_IN.computeIfAbsent(role, this::signedIn));
        return this;
    }

    private List<Cookie> signedIn(Role role) {
        try (var other = newContext(browser)) {
            signIn(other.newPage(), ExampleAccounts.loginOf(role), TestServer.PASSWORD);
            return other.cookies();
        }
    }

    /** Signs in through the page, in a session that is this visitor's alone. */
    public void signIn(String login, String password) {
        signIn(page, login, password);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in.xhtml");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
        page.waitForURL(address -> !address.contains("/sign-in.xhtml"));
    }

    /** Has chosen a language. */
    public Visitor speaks(Language language) {
        context.addCookies(List.of(new Cookie("prv_language", language.tag())
                .setUrl(TestServer.address("").toString())));
        return this;
    }

    /** Makes the window as wide as this. */
    public void width(int pixels) {
        page.setViewportSize(pixels, pixels < 600 ? 640 : 900);
    }

    /** As if the operating system were set to dark or light. */
    public void prefersDark(boolean dark) {
        page.emulateMedia(new EmulateMediaOptions()
                .setMedia(Media.SCREEN)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** The whole page as a picture under {@code target/screenshots}. */
    public void screenshot(Path name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What the console complained about, script errors and CSP reports included. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** For a test that provokes a complaint, such as the console's line on a refused request. */
    public void expectComplaint(String part) {
        if (!complaints.removeIf(complaint -> complaint.contains(part))) {
            throw new AssertionError("the console did not say: " + part);
        }
    }

    void requireQuietConsole() {
        if (!complaints.isEmpty()) {
            throw new AssertionError("console: " + String.join("\n", complaints));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
