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

    @Inject
    HttpServletRequest request;

    /** The status that led here; a page opened by its own address is simply not there, unless it names a failure. */
    public int getStatus() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return status;
        }
        return Failures.reference(request) == null ? 404 : 500;
    }

    public boolean isDenied() {
        return getStatus() == 401 || getStatus() == 403;
    }

    public boolean isMissing() {
        return getStatus() == 404 || getStatus() == 400 || getStatus() == 405;
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
