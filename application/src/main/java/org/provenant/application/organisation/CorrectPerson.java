package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;

/** Corrects a custodian's name or department, with a reason. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_PLACES)
public class CorrectPerson {

    @Inject
    Persons persons;

    public void correct(Command command) {
        persons.get(command.id(), command.version()).correct(command.name(), command.unit());
    }

    /** @param version the version that the user saw */
    public record Command(
            PersonId id, int version, String name, @Nullable String unit, Reason reason) {}
}
