package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a role back; it ends at once and stays in the history. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class WithdrawRole {

    @Inject
    Users users;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link IdentityRule#ROLE_NOT_GIVEN}, or {@link IdentityRule#LAST_ADMINISTRATOR} if nobody
     *     could keep the installation any more
     */
    public void withdraw(Command command) {
        var grant = users.grant(command.user(), command.role(), command.company());
        if (command.role() == Role.ADMINISTRATOR) {
            users.requireAdministratorBeside(command.user());
        }
        grant.withdraw(clock.instant());
    }

    /** @param company none for an administrator or an auditor of all companies */
    public record Command(UserId user, Role role, @Nullable CompanyId company, Reason reason) {}
}
