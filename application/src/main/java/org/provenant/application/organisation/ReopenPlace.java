package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Lets equipment be brought to a closed place again. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class ReopenPlace {

    @Inject
    Places places;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link OrganisationRule#PLACE_CLOSED} if the place around it is closed
     */
    public void reopen(PlaceId id, int version, Reason reason) {
        var place = places.get(id, version);
        if (place.inside() != null) {
            places.open(place.inside());
        }
        place.reopen();
    }
}
