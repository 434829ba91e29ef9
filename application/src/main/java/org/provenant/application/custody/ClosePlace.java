package org.provenant.application.custody;

import jakarta.inject.Inject;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Closes an empty place: nothing may be brought there any more, its history stays. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class ClosePlace {

    @Inject
    Places places;

    @Inject
    Holdings holdings;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link OrganisationRule#PLACE_HAS_EQUIPMENT} or
     *     {@link OrganisationRule#PLACE_HAS_OPEN_PARTS}
     */
    public void close(PlaceId id, int version, Reason reason) {
        var place = places.closing(id, version);
        var standing = holdings.at(id);
        if (standing > 0) {
            throw new RuleViolated(OrganisationRule.PLACE_HAS_EQUIPMENT, place.label(), standing);
        }
        if (places.hasOpenParts(id)) {
            throw new RuleViolated(OrganisationRule.PLACE_HAS_OPEN_PARTS, place.label());
        }
        place.close();
    }
}
