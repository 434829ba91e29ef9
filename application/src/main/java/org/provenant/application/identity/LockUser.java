package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Keeps a user out from this moment on; the roles stay for the day of unlocking. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class LockUser {

    @Inject
    Users users;

    /**
     * @param version the version that the administrator saw
     * @throws RuleViolated {@link IdentityRule#LAST_ADMINISTRATOR}
     */
    public void lock(UserId id, int version, Reason reason) {
        var user = users.get(id, version);
        if (users.grantsOf(id).stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            users.requireAdministratorBeside(id);
        }
        user.lock();
    }
}
