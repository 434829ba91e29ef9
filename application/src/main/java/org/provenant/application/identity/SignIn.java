package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Checks a user name and password. After {@value SignInBrake#FREE_ATTEMPTS} failures in a row each further one doubles the time
 * until the next attempt, up to a quarter of an hour, per user name and per origin.
 */
@UseCase
@AllowedToStrangers
public class SignIn {

    static final int SHOWN_OF_UNKNOWN = 3;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    SignInBrake brake;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * Signs in, or says why not. The refusal is part of the answer, not an exception, because the attempt must be kept.
     *
     * @param origin the network address of the caller
     */
    public Answer signIn(String typedLogin, String password, String origin) {
        var login = UserAccount.loginOf(typedLogin);
        login = login.substring(0, Math.min(login.length(), UserAccount.LOGIN_LENGTH));
        brake.oneAfterAnother(login);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var user = users.named(login);
        recorder.claimedActor(user.isPresent() ? login : hint(login));
        var wait = brake.delay(login, origin, now);
        if (!wait.isZero()) {
            return refuse(new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, wait.toSeconds() + 1));
        }
        var fits = user.isPresent() && passwords.fits(password, user.get().passwordHash());
        if (user.isEmpty()) {
            passwords.pretendToCheck(password);
        }
        var succeeded = fits && !user.get().isLocked();
        brake.keep(login, origin, now, succeeded);
        return succeeded ? signedIn(user.get()) : refuse(new RuleViolated(IdentityRule.SIGN_IN_FAILED));
    }

    private Answer signedIn(UserAccount user) {
        recorder.actor(user.id(), user.label());
        return new Answer(Optional.of(user.id()), Optional.empty());
    }

    /** What nobody is called may be a password in the wrong field, and the history forgets nothing. */
    private static String hint(String unknownLogin) {
        return unknownLogin.substring(0, Math.min(unknownLogin.length(), SHOWN_OF_UNKNOWN)) + "…";
    }

    private Answer refuse(RuleViolated why) {
        recorder.refused(why);
        return new Answer(Optional.empty(), Optional.of(why));
    }

    /**
     * What came of it: exactly one of both.
     *
     * @param user who has signed in
     * @param refusal why not; the same for a wrong name and a wrong password
     */
    public record Answer(Optional<UserId> user, Optional<RuleViolated> refusal) {}
}
