package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;

/** Gives a user who has forgotten the password, or whose password others know, a new initial one. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class ResetPassword {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Tokens tokens;

    /**
     * Replaces the password and ends the user's tokens.
     *
     * @param version the version that the administrator saw
     * @return the initial password, to be handed over; it is not kept and cannot be shown again
     */
    public String reset(UserId id, int version, Reason reason) {
        var user = users.get(id, version);
        var password = passwords.initial();
        user.resetPassword(passwords.hashNew(password));
        tokens.endAllOf(id);
        return password;
    }
}
