package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Asks whoever acts for the password once more, so that nobody approves at a screen that somebody else has left open. Who
 * guesses is slowed down as at the sign-in, until the next sign-in that succeeds.
 */
@ApplicationScoped
public class PasswordAgain {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    SignInBrake brake;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link IdentityRule#OWN_PASSWORD_WRONG} or {@link IdentityRule#SIGN_IN_TOO_SOON} */
    public void require(@Nullable String password) {
        require(password, IdentityRule.OWN_PASSWORD_WRONG);
    }

    /** @param otherwise what is told of another password */
    void require(@Nullable String password, IdentityRule otherwise) {
        var user = users.get(callers.current().requireUser());
        var login = user.login();
        var origin = "again:" + login;
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        brake.oneAfterAnother(login);
        var wait = brake.delay(login, origin, now);
        if (!wait.isZero()) {
            throw new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, wait.toSeconds() + 1);
        }
        if (password == null || !passwords.fits(password, user.passwordHash())) {
            brake.keepFailed(login, origin, now);
            throw new RuleViolated(otherwise);
        }
    }
}
