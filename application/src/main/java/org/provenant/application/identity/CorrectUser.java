package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** Corrects a user's name or language, with a reason; the user name stays. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_USERS)
public class CorrectUser {

    @Inject
    Users users;

    public void correct(Command command) {
        users.get(command.id(), command.version()).correct(command.name(), command.language());
    }

    /** @param version the version that the administrator saw */
    public record Command(UserId id, int version, String name, Language language, Reason reason) {}
}
