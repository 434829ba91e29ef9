package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What went wrong, in the words of the user's task; of a technical failure only its number. */
@Named
@RequestScoped
public class ErrorPage {

    private static final String SENTENCE = ErrorPage.class.getName();

    @Inject
    HttpServletRequest request;

    /** The status that led here; a page opened by its own address is simply not there, unless it names a failure. */
    public int getStatus() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return status;
        }
        return Failures.reference(request) == null ? 404 : 500;
    }

    /** Key of the heading. */
    public String getTitle() {
        return switch (getStatus()) {
            case 401, 403 -> "platform.error.deniedTitle";
            case 400, 404, 405 -> "platform.error.missingTitle";
            case 409 -> "platform.error.notNowTitle";
            case 413 -> "platform.error.tooLargeTitle";
            case 503 -> "platform.error.awayTitle";
            default -> "platform.error.failedTitle";
        };
    }

    /** Key of the sentence beneath. */
    public String getText() {
        return switch (getStatus()) {
            case 401, 403 -> "platform.error.deniedText";
            case 400, 404, 405 -> "platform.error.missingText";
            case 413 -> "platform.error.tooLargeText";
            case 503 -> "platform.error.awayText";
            default -> "platform.error.failedText";
        };
    }

    /** The page to ask for again after a while, or null if asking again may help nobody. */
    public @Nullable String getAgain() {
        return getStatus() == 503
                        && request.getMethod().equals("GET")
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? Paths.inside(address.substring(request.getContextPath().length()) + query())
                : null;
    }

    private String query() {
        var query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    /** Whether it is a technical failure with a number of its own. */
    public boolean isFailed() {
        return "platform.error.failedTitle".equals(getTitle());
    }

    /** Why a page cannot be shown now, in a sentence that goes to whoever opens it. */
    static void say(HttpServletRequest request, String sentence) {
        request.setAttribute(SENTENCE, sentence);
    }

    /** What a rule says, or null if no rule keeps the page from being shown. */
    public @Nullable String getSentence() {
        return request.getAttribute(SENTENCE) instanceof String sentence ? sentence : null;
    }

    /** The number to name to an administrator; logs a failure that nobody has logged yet. */
    public @Nullable String getReference() {
        var reference = Failures.reference(request);
        if (reference == null && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.log(request, failure);
        }
        return reference;
    }
}
