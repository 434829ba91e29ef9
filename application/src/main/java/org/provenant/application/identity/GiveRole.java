package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.Companies;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.RoleGrant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Gives a user a role in a company or, for administrators and auditors of all companies, in the installation; it holds at once. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class GiveRole {

    @Inject
    Users users;

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link IdentityRule#ROLE_NEEDS_COMPANY}, or {@link IdentityRule#ROLE_ALREADY_GIVEN} if the
     *     user has it
     */
    public void give(Command command) {
        var user = users.get(command.user()).id();
        if (command.company() != null) {
            companies.get(command.company());
        }
        users.give(new RoleGrant(user, command.role(), command.company(), clock.instant()));
    }

    /** @param company none for an administrator or an auditor of all companies */
    public record Command(UserId user, Role role, @Nullable CompanyId company, Reason reason) {}
}
