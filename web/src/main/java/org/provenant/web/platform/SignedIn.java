package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;

/**
 * Who is signed in, which the session knows, and the company acted for, which the browser remembers beyond the session:
 * whoever signs in again goes on in the same company. Rights are looked up at each request.
 */
public final class SignedIn {

    private static final String USER = SignedIn.class.getName() + ".user";
    private static final String KEY = SignedIn.class.getName() + ".key";
    private static final String COMPANY = "prv_company";

    private SignedIn() {}

    /**
     * Begins a session for a user; nothing that was known of the session before is valid afterwards.
     *
     * @param key what the session lasts as long as, from {@link CallerLookup#keyOf}
     */
    public static void begin(HttpServletRequest request, UserId user, String key) {
        SessionSecretFilter.renew(request);
        request.getSession().setAttribute(USER, user);
        request.getSession().setAttribute(KEY, key);
    }

    /** Ends the session. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static @Nullable UserId user(@Nullable HttpSession session) {
        return session != null && session.getAttribute(USER) instanceof UserId user ? user : null;
    }

    /** The key with which the session of a user began. */
    static String key(HttpSession session) {
        return (String) session.getAttribute(KEY);
    }

    static @Nullable CompanyId company(HttpServletRequest request) {
        return named(Cookies.value(request, COMPANY));
    }

    /** The company that a parameter or cookie names. */
    static @Nullable CompanyId named(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? new CompanyId(Long.parseLong(text)) : null;
    }

    /** Chooses the company acted for; without a role in it, the choice has no effect. */
    public static void choose(HttpServletRequest request, HttpServletResponse response, CompanyId company) {
        Cookies.set(request, response, COMPANY, Long.toString(company.value()), Cookies.YEAR);
    }
}
