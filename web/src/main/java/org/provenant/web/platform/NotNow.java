package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.shared.Terms;

/**
 * Answers a page that cannot be had at this moment: what is wrong in words, with the status and the time to wait that
 * browsers and proxies understand. A page that is open already keeps what was typed.
 */
final class NotNow {

    private static final System.Logger LOG = System.getLogger(NotNow.class.getName());

    private NotNow() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, Unavailable why) throws IOException {
        LOG.log(Level.WARNING, "{0} at {1}: {2}", why.why(), Paths.of(request), root(why));
        var sentence = Terms.in(Languages.of(request)).text(why.why().key());
        if (Redirects.isPartial(request)) {
            Notices.add(request.getSession(), Notices.Severity.FAILURE, sentence);
            Redirects.partial(response, request.getContextPath() + Paths.withQuery(request) + "#again");
        } else {
            response.setIntHeader("Retry-After", why.retryAfterSeconds());
            ErrorPage.say(request, sentence);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What keeps the database from serving, if that is what a failure comes from. */
    static @Nullable Unavailable in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable unavailable) {
                return unavailable;
            }
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
