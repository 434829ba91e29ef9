package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Checks a user name and password. After {@value #FREE_ATTEMPTS} failures in a row each further one doubles the time
 * until the next attempt, up to a quarter of an hour, per user name and per origin.
 */
@UseCase
@AllowedToStrangers
public class SignIn {

    static final int FREE_ATTEMPTS = 5;
    static final int FREE_ATTEMPTS_OF_ORIGIN = 30;
    static final int SHOWN_OF_UNKNOWN = 3;
    static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** Tells these locks of the database from all others. */
    private static final long LOCK = 7_403_001L;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Database database;

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
        oneAfterAnother(login);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var user = users.named(login);
        recorder.claimedActor(user.isPresent() ? login : hint(login));
        var wait = delay(login, origin, now);
        if (!wait.isZero()) {
            return refuse(new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, wait.toSeconds() + 1));
        }
        var fits = user.isPresent() && passwords.fits(password, user.get().passwordHash());
        if (user.isEmpty()) {
            passwords.pretendToCheck(password);
        }
        var succeeded = fits && !user.get().isLocked();
        keepAttempt(login, origin, now, succeeded);
        return succeeded ? signedIn(user.get()) : refuse(new RuleViolated(IdentityRule.SIGN_IN_FAILED));
    }

    /** Attempts at the same moment would not know of each other, and all of them would be free. */
    private void oneAfterAnother(String login) {
        database.sql()
                .createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:login, :lock))) l")
                .bind("login", "sign-in:" + login)
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
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

    private Duration delay(String login, String origin, OffsetDateTime now) {
        var ofLogin = delay("login", login, FREE_ATTEMPTS, now);
        var ofOrigin = delay("origin", origin, FREE_ATTEMPTS_OF_ORIGIN, now);
        return ofLogin.compareTo(ofOrigin) > 0 ? ofLogin : ofOrigin;
    }

    private Duration delay(String column, String value, int free, OffsetDateTime now) {
        var failures = database.sql()
                .createQuery("""
                        select attempted_at from sign_in_attempt
                        where <column> = :value and attempted_at > coalesce(
                            (select max(attempted_at) from sign_in_attempt where <column> = :value and succeeded),
                            '-infinity')
                        order by attempted_at desc limit 40
                        """)
                .define("column", column)
                .bind("value", value)
                .mapTo(OffsetDateTime.class)
                .list();
        if (failures.size() < free) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(failures.size() - free, 20));
        var until = failures.get(0).plus(pause.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : pause);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private void keepAttempt(String login, String origin, OffsetDateTime now, boolean succeeded) {
        database.sql()
                .createUpdate("insert into sign_in_attempt (login, origin, attempted_at, succeeded)"
                        + " values (:login, :origin, :now, :succeeded)")
                .bind("login", login)
                .bind("origin", origin)
                .bind("now", now)
                .bind("succeeded", succeeded)
                .execute();
    }

    /**
     * What came of it: exactly one of both.
     *
     * @param user who has signed in
     * @param refusal why not; the same for a wrong name and a wrong password
     */
    public record Answer(Optional<UserId> user, Optional<RuleViolated> refusal) {}
}
