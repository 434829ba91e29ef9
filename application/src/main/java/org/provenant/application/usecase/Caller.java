package org.provenant.application.usecase;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Who acts, for which company, by which way.
 *
 * @param user none for strangers and for the program itself
 * @param name the name as it stands in the history
 * @param company the company acted for; none if the user has not chosen or has none
 * @param companyName the company's name at this moment
 * @param roles the user's roles in that company and in the installation
 */
public record Caller(
        @Nullable UserId user,
        String name,
        @Nullable CompanyId company,
        @Nullable String companyName,
        Set<Role> roles,
        Channel channel)
        implements Serializable {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not signed in. */
    public static Caller stranger(Channel channel) {
        return new Caller(null, "—", null, null, Set.of(), channel);
    }

    public boolean isSignedIn() {
        return user != null;
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /**
     * The company acted for.
     *
     * @throws RuleViolated {@link IdentityRule#NO_COMPANY_CHOSEN}
     */
    public CompanyId requireCompany() {
        if (company == null) {
            throw new RuleViolated(IdentityRule.NO_COMPANY_CHOSEN);
        }
        return company;
    }

    /**
     * The user who acts.
     *
     * @throws IllegalStateException if nobody is signed in, which the boundary has ruled out
     */
    public UserId requireUser() {
        if (user == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return user;
    }
}
