package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;

/** A person at a browser: one context with its own cookies, one tab, everything the console said. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What the browser keeps of who is signed in, so that a user signs in once for all tests. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

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
        return as(ExampleAccounts.loginOf(role));
    }

    private Visitor as(String login) {
        context.addCookies(SIGNED_IN.computeIfAbsent(login, this::signedIn));
        return this;
    }

    private List<Cookie> signedIn(String login) {
        try (var other = newContext(browser)) {
            signIn(other.newPage(), login, TestServer.PASSWORD);
            return other.cookies();
        }
    }

    /** Is signed in as the first administrator, who acts for this company. */
    public Visitor actsFor(int company) {
        as("admin");
        keeps("prv_company", Integer.toString(company));
        return this;
    }

    /** Is signed in as the user who has this role elsewhere, and acts for this company. */
    public Visitor as(Role role, int company) {
        as(role);
        keeps("prv_company", Integer.toString(company));
        return this;
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

    /** Types into the field with this label; a field that finds choices takes the one that fits best. */
    public void types(String label, String text) {
        page.waitForLoadState();
        var field = content()
                .getByLabel(label, new GetByLabelOptions().setExact(true))
                .first();
        field.fill(text);
        var choices = field.getAttribute("aria-controls");
        if (choices != null) {
            page.locator("#" + choices).getByRole(AriaRole.OPTION).first().click();
        }
    }

    /** Chooses from the list with this label. */
    public void chooses(String label, String choice) {
        content()
                .getByLabel(label, new GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(choice));
    }

    /** Presses the button, or follows the link, of this name; in an open dialogue if there is one. */
    public void presses(String name) {
        var dialogue = page.locator("dialog[open]");
        var within = dialogue.count() > 0 ? dialogue : content();
        within.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .or(within.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)))
                .first()
                .click();
    }

    /** What the page is about, without the frame around it. */
    public Locator content() {
        return page.locator("main");
    }

    /** The table with this caption. */
    public Locator table(String caption) {
        return content()
                .getByRole(
                        AriaRole.TABLE, new GetByRoleOptions().setName(caption).setExact(true));
    }

    /** The row of any table that has this text in it. */
    public Locator row(String text) {
        return content().locator("tbody tr").filter(new FilterOptions().setHasText(text));
    }

    /** The row of that table that has this text in it. */
    public Locator row(String caption, String text) {
        return table(caption).locator("tbody tr").filter(new FilterOptions().setHasText(text));
    }

    /** What is said on top of the page. */
    public Locator notices() {
        return page.locator("#messages");
    }

    /** The value beside this term on a card. */
    public Locator fact(String term) {
        return content()
                .locator("div.fact")
                .filter(new FilterOptions()
                        .setHas(page.locator("dt").getByText(term, new GetByTextOptions().setExact(true))))
                .locator("dd")
                .first();
    }

    /** Chooses a file in the form of the page. */
    public void brings(String name, String text) {
        brings(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Chooses a file in the form of the page. */
    public void brings(String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    /** Chooses a file in the form of the page. */
    public void brings(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
    }

    /** The file that comes when this button is pressed. */
    public Path downloads(String button) {
        return page.waitForDownload(() -> presses(button)).path();
    }

    /** Has chosen a language. */
    public Visitor speaks(Language language) {
        keeps("prv_language", language.tag());
        return this;
    }

    private void keeps(String cookie, String value) {
        context.addCookies(
                List.of(new Cookie(cookie, value).setUrl(TestServer.address("").toString())));
    }

    /** Comes back after the session has ended: the browser still knows that somebody was signed in. */
    public void losesTheSession() {
        context.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
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
