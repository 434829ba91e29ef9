package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Language;

/** Makes an account for somebody, without any role yet. */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class AddUser {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    /** Adds the user with a password that is shown once and opens nothing but the choice of an own one. */
    public Added add(String login, String name, Language language) {
        var password = passwords.initial();
        var user = new UserAccount(login, name, language, "");
        user.resetPassword(passwords.hashNew(password));
        return new Added(users.add(user).id(), password);
    }

    /** @param initialPassword to be handed over; it is not kept and cannot be shown again */
    public record Added(UserId user, String initialPassword) {}
}
