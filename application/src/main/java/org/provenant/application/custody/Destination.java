package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.organisation.Units;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;

/** Whether devices can go to a place and into somebody's hands: both are the company's own, so nothing leaves it. */
@ApplicationScoped
public class Destination {

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    Units units;

    /**
     * Neither closes or leaves before the present transaction ends.
     *
     * @throws RuleViolated {@link OrganisationRule#PLACE_CLOSED}, {@link OrganisationRule#PERSON_LEFT} or
     *     {@link OrganisationRule#UNIT_CLOSED}
     */
    void requireOpen(PlaceId place, Keeper keeper) {
        places.open(place);
        requireOpen(keeper);
    }

    /** The same for whoever takes over alone. */
    void requireOpen(Keeper keeper) {
        if (keeper.person() != null) {
            persons.present(keeper.person());
        }
        if (keeper.unit() != null) {
            units.open(keeper.unit());
        }
    }

    /** Place and keeper of a while ago are the company's; by now they may be closed or gone. */
    void requireKnown(PlaceId place, Keeper keeper) {
        places.get(place);
        if (keeper.person() != null) {
            persons.get(keeper.person());
        }
        if (keeper.unit() != null) {
            units.get(keeper.unit());
        }
    }
}
