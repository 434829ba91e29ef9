package org.provenant.web.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;

/** A password that an administrator has to hand over: kept in the session from its making to the one page that shows it. */
final class InitialPassword {

    private static final String ATTRIBUTE = InitialPassword.class.getName();

    private InitialPassword() {}

    static void keep(HttpSession session, UserId user, String password) {
        session.setAttribute(ATTRIBUTE, new Kept(user, password));
    }

    /** The password of this user, once. */
    static @Nullable String take(HttpSession session, UserId user) {
        if (session.getAttribute(ATTRIBUTE) instanceof Kept kept && kept.user().equals(user)) {
            session.removeAttribute(ATTRIBUTE);
            return kept.password();
        }
        return null;
    }

    private record Kept(UserId user, String password) implements Serializable {}
}
