package org.provenant.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;

/** What a session knows of its user: who it is, and the company acted for. Rights are looked up at each request. */
public final class SignedIn {

    private static final String USER = SignedIn.class.getName() + ".user";
    private static final String COMPANY = SignedIn.class.getName() + ".company";

    private SignedIn() {}

    /** Begins a session for a user; nothing that was known of the session before is valid afterwards. */
    public static void begin(HttpServletRequest request, UserId user) {
        SessionSecretFilter.renew(request);
        request.getSession().setAttribute(USER, user);
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

    static @Nullable CompanyId company(@Nullable HttpSession session) {
        return session != null && session.getAttribute(COMPANY) instanceof CompanyId company ? company : null;
    }

    /** Chooses the company acted for; without a role in it, the choice has no effect. */
    public static void choose(HttpSession session, CompanyId company) {
        session.setAttribute(COMPANY, company);
    }
}
