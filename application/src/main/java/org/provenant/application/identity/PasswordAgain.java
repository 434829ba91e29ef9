package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/** Asks whoever acts for the password once more, so that nobody approves at a screen that somebody else has left open. */
@ApplicationScoped
public class PasswordAgain {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link IdentityRule#PASSWORD_WRONG} */
    public void require(@Nullable String password) {
        var user = users.get(callers.current().requireUser());
        if (password == null || !passwords.fits(password, user.passwordHash())) {
            throw new RuleViolated(IdentityRule.PASSWORD_WRONG);
        }
    }
}
