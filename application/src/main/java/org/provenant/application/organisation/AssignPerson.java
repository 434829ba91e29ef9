package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;

/** Says in which department or team somebody works, with a reason. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class AssignPerson {

    @Inject
    Persons persons;

    @Inject
    Units units;

    /**
     * @param version the version that the user saw
     * @param unit none if it is not known
     */
    public void assign(PersonId id, int version, @Nullable UnitId unit, Reason reason) {
        if (unit != null) {
            units.open(unit);
        }
        persons.get(id, version).belongTo(unit);
    }
}
