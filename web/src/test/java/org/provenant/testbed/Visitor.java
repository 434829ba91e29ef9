package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser: one context with its own cookies, one tab, everything the console said. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser) {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL(TestServer.address("").toString())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
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

    /** Opens a page of the register, for example {@code /equipment/list.xhtml?q=dell}. */
    public Page open(String pathAndQuery) {
        page.navigate(pathAndQuery);
        return page;
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
