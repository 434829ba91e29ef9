package org.provenant.application.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
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

    @Inject
    Event<AddressRecorded> recorded;

    /**
     * Adds the user with a password that is shown once and opens nothing but the choice of an own one.
     *
     * @param email where the user gets e-mail; none if nowhere
     */
    public Added add(String login, String name, Language language, @Nullable String email) {
        var password = passwords.initial();
        var user = new UserAccount(login, name, language, "");
        user.resetPassword(passwords.hashNew(password));
        user.mailTo(email);
        var id = users.add(user).id();
        if (user.email() != null) {
            recorded.fire(new AddressRecorded(id));
        }
        return new Added(id, password);
    }

    /** @param initialPassword to be handed over; it is not kept and cannot be shown again */
    public record Added(UserId user, String initialPassword) {}
}
