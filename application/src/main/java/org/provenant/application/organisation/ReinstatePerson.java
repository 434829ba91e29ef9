package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;

/** Lets equipment be handed over again to somebody who has come back. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class ReinstatePerson {

    @Inject
    Persons persons;

    /** @param version the version that the user saw */
    public void reinstate(PersonId id, int version, Reason reason) {
        persons.get(id, version).comeBack();
    }
}
