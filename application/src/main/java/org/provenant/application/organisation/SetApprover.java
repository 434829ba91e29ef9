package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;

/** Says who must approve what is brought to a place, with a reason. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class SetApprover {

    @Inject
    Places places;

    @Inject
    Persons persons;

    /**
     * @param version the version that the user saw
     * @param approver nobody if the place is to say nothing of its own
     */
    public void set(PlaceId id, int version, @Nullable PersonId approver, Reason reason) {
        if (approver != null) {
            persons.present(approver);
        }
        places.get(id, version).approvedBy(approver);
    }
}
