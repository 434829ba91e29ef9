package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

/** Gives a program a bearer token for the user whose name and password it knows; the rules of signing in apply. */
@UseCase
@AllowedToStrangers
public class IssueToken {

    /** How long a token is good. */
    public static final Duration VALID_FOR = Duration.ofHours(12);

    @Inject
    SignIn signIn;

    @Inject
    Users users;

    @Inject
    CallerLookup callers;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * Issues a token, or says why not; as with {@link SignIn} the refusal of a password is part of the answer.
     *
     * @throws RuleViolated {@link IdentityRule#NO_COMPANY_CHOSEN} if the user has no role in the company,
     *     {@link IdentityRule#PASSWORD_INITIAL} if the password must be replaced first
     */
    public Answer issue(Command command) {
        var answer = signIn.signIn(command.login(), command.password(), command.origin());
        return new Answer(answer.user().map(user -> issue(user, command.company())), answer.refusal());
    }

    private Token issue(UserId user, @Nullable CompanyId company) {
        if (users.get(user).hasInitialPassword()) {
            throw new RuleViolated(IdentityRule.PASSWORD_INITIAL);
        }
        if (company != null
                && callers.companiesOf(user).stream()
                        .noneMatch(choice -> choice.id().equals(company))) {
            throw new RuleViolated(IdentityRule.NO_COMPANY_CHOSEN);
        }
        var until = clock.instant().plus(VALID_FOR);
        return new Token(tokens.issue(user, company, until), until);
    }

    /**
     * @param company the only company that the token shall be for; none for all of the user's
     * @param origin the network address of the caller
     */
    public record Command(
            String login, String password, @Nullable CompanyId company, String origin) {}

    /** @param bearer the token itself, which is not kept and cannot be shown again */
    public record Token(String bearer, Instant expiresAt) {}

    /** What came of it: exactly one of both. */
    public record Answer(Optional<Token> token, Optional<RuleViolated> refusal) {}
}
