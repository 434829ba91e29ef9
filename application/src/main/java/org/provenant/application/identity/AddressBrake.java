package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Slows down whoever tries private addresses, as {@link SignIn} slows down whoever tries passwords, but counted beside it: a
 * program that asks again and again for an address that was withdrawn keeps nobody of the same network from signing in.
 */
@ApplicationScoped
public class AddressBrake {

    private static final String COUNTED = "address:";

    @Inject
    SignInBrake brake;

    @Inject
    Clock clock;

    /**
     * Somebody has tried an address that is not good.
     *
     * @param origin the network address of the caller
     * @throws RuleViolated {@link IdentityRule#SIGN_IN_TOO_SOON} with the seconds to wait, after some failures in a row
     */
    public void failed(String origin) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var who = COUNTED + origin;
        var wait = brake.delay(who, who, now);
        if (!wait.isZero()) {
            throw new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, wait.toSeconds() + 1);
        }
        brake.keepFailed(who, who, now);
    }
}
