package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;

/** Gives a unit another name or head, with a reason. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class CorrectUnit {

    @Inject
    Units units;

    @Inject
    Persons persons;

    public void correct(Command command) {
        if (command.head() != null) {
            persons.present(command.head());
        }
        units.get(command.id(), command.version()).correct(command.name(), command.head());
    }

    /** @param version the version that the user saw */
    public record Command(
            UnitId id, int version, String name, @Nullable PersonId head, Reason reason) {}
}
