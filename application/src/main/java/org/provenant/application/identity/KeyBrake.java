package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Slows down whoever tries passwords of a key, as {@link SignIn} slows down whoever tries those of a user, but counted
 * beside it, for each user and key: nobody keeps others from signing.
 */
@ApplicationScoped
public class KeyBrake {

    private static final String COUNTED = "key:";

    @Inject
    SignInBrake brake;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The caller is about to give the password of a key; others who do so at once wait for their turn.
     *
     * @param key what tells it from other keys
     * @throws RuleViolated {@link IdentityRule#SIGN_IN_TOO_SOON} with the seconds to wait, after some failures in a row
     */
    public void before(String key) {
        var who = who(key);
        brake.oneAfterAnother(who);
        var wait = brake.delay(who, who, clock.instant().atOffset(ZoneOffset.UTC));
        if (!wait.isZero()) {
            throw new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, wait.toSeconds() + 1);
        }
    }

    /** It was another password. */
    public void failed(String key) {
        brake.keepFailed(who(key), who(key), clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** It was the password. */
    public void fitted(String key) {
        brake.keep(who(key), who(key), clock.instant().atOffset(ZoneOffset.UTC), true);
    }

    private String who(String key) {
        return COUNTED + callers.current().requireUser().value() + ":" + key;
    }
}
