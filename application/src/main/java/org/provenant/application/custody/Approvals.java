package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Database;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;

/** Who must approve what is brought to a place: whom it names, or the nearest place around it that names somebody. */
@ApplicationScoped
class Approvals {

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    Database database;

    /** Who must approve; nobody if no place around says so. */
    Optional<PersonId> approverOf(PlaceId place) {
        return database.sql()
                .createQuery("""
                        with recursive around as (
                          select id, inside_id, approver_id, 0 as distance from place where id = :place
                          union all
                          select p.id, p.inside_id, p.approver_id, a.distance + 1
                          from place p join around a on p.id = a.inside_id)
                        select approver_id from around where approver_id is not null order by distance limit 1
                        """)
                .bind("place", place.value())
                .mapTo(Long.class)
                .findFirst()
                .map(PersonId::new);
    }

    /** @throws RuleViolated {@link CustodyRule#APPROVAL_NEEDED} if a device would come there that is not there yet */
    void requireNone(PlaceId place, List<Equipment> devices) {
        if (devices.stream().allMatch(device -> device.place().equals(place))) {
            return;
        }
        approverOf(place).ifPresent(approver -> {
            throw new RuleViolated(
                    CustodyRule.APPROVAL_NEEDED,
                    places.get(place).label(),
                    persons.get(approver).label());
        });
    }
}
