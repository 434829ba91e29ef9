package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

/** Finds out who acts with a bearer token. */
@Lookup
@Present
@AllowedToStrangers
public class TokenLookup {

    @Inject
    Tokens tokens;

    @Inject
    CallerLookup callers;

    /**
     * The token's user as caller, with the rights of this moment.
     *
     * @param company the company to act for; with nothing given the token's own, else the user's first
     * @return nothing if the token is unknown, ended or expired, or its user locked
     * @throws RuleViolated {@link IdentityRule#NO_COMPANY_CHOSEN} if the token is not for that company or the user has
     *     no role in it
     */
    public Optional<Caller> callerOf(String token, @Nullable CompanyId company) {
        return tokens.ownerOf(token).flatMap(owner -> callerOf(owner, company));
    }

    private Optional<Caller> callerOf(Tokens.Owner owner, @Nullable CompanyId company) {
        if (company != null && owner.company() != null && !company.equals(owner.company())) {
            throw new RuleViolated(IdentityRule.NO_COMPANY_CHOSEN);
        }
        var wanted = owner.company() == null ? company : owner.company();
        var caller = callers.callerOf(owner.user(), wanted, Channel.API);
        if (wanted != null && caller.isPresent() && !wanted.equals(caller.get().company())) {
            throw new RuleViolated(IdentityRule.NO_COMPANY_CHOSEN);
        }
        return caller;
    }
}
