package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;

/** A visitor whose browser takes a film for its camera, in a browser of its own. */
public final class VisitorWithCamera implements AutoCloseable {

    private final Playwright playwright = Browsers.playwright();
    private final Browser browser;
    private final Visitor visitor;

    /** @param film what the camera sees, again and again: a file of uncompressed pictures (Y4M) */
    public VisitorWithCamera(Path film) {
        browser = Browsers.launch(
                playwright,
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        visitor = new Visitor(browser);
    }

    public Visitor visitor() {
        return visitor;
    }

    @Override
    public void close() {
        visitor.close();
        playwright.close();
    }
}
