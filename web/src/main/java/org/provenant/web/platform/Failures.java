package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a technical failure a number that a user can name, and logs it once under that number. */
public final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());
    private static final String ATTRIBUTE = Failures.class.getName();
    private static final Pattern REFERENCE = Pattern.compile("[A-HJ-NP-Z2-9]{8}");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {}

    /** Logs a failure of this request and returns its number. */
    public static String log(HttpServletRequest request, Throwable failure) {
        var reference = RANDOM.ints(8, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
        LOG.log(Level.ERROR, "Failure " + reference + " at " + request.getMethod() + " " + Paths.of(request), failure);
        request.setAttribute(ATTRIBUTE, reference);
        return reference;
    }

    /** The number of the failure that this request shows, or null if it shows none. */
    static @Nullable String reference(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String reference) {
            return reference;
        }
        var named = request.getParameter("reference");
        return named != null && REFERENCE.matcher(named).matches() ? named : null;
    }
}
