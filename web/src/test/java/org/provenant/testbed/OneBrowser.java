package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a visitor in a fresh context of the browser, and looks at the console when the test is over. A browser
 * belongs to the thread that started it, so tests that run at the same time have one each.
 */
class OneBrowser implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SPACE = Namespace.create(OneBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var session = context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(Thread.currentThread(), key -> new Session(), Session.class);
        return context.getStore(SPACE)
                .computeIfAbsent(parameter.getIndex(), key -> new Visitor(session.browser), Visitor.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        for (int i = 0; i < context.getRequiredTestMethod().getParameterCount(); i++) {
            var visitor = context.getStore(SPACE).get(i, Visitor.class);
            if (visitor != null && context.getExecutionException().isPresent()) {
                visitor.screenshot(Path.of("failed", context.getDisplayName().replaceAll("\\W+", "-")));
            } else if (visitor != null) {
                visitor.requireQuietConsole();
            }
        }
    }

    /** Playwright and the browser, from the first test that needs them to the end of all tests. */
    private static final class Session implements AutoCloseable {

        private static final int PATIENCE_MILLIS = 30_000;

        private final Playwright playwright = Browsers.playwright();
        private final Browser browser = Browsers.launch(playwright);

        /** A page may wait for a job, and the machine may have other things to do. */
        private Session() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
