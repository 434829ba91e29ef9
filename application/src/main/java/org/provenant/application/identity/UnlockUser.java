package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;

/** Lets a locked user in again, with the roles from before. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class UnlockUser {

    @Inject
    Users users;

    /** @param version the version that the administrator saw */
    public void unlock(UserId id, int version, Reason reason) {
        users.get(id, version).unlock();
    }
}
