package org.provenant.application.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** Corrects a user's name, language or address of e-mail, with a reason; the user name stays. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_USERS)
public class CorrectUser {

    @Inject
    Users users;

    @Inject
    Event<AddressRecorded> recorded;

    public void correct(Command command) {
        var user = users.get(command.id(), command.version());
        var before = user.email();
        user.correct(command.name(), command.language());
        user.mailTo(command.email());
        if (user.email() != null && !user.email().equals(before)) {
            recorded.fire(new AddressRecorded(command.id()));
        }
    }

    /**
     * @param version the version that the administrator saw
     * @param email where the user gets e-mail; none if nowhere
     */
    public record Command(
            UserId id,
            int version,
            String name,
            Language language,
            @Nullable String email,
            Reason reason) {}
}
