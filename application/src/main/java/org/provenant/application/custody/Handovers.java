package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The minutes of the handovers of the company that the caller acts for. */
@ApplicationScoped
public class Handovers {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's minutes */
    public Handover get(HandoverId id) {
        var handover = database.entities().find(Handover.class, id.value());
        if (handover == null || !handover.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return handover;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    Handover get(HandoverId id, int version) {
        var handover = get(id);
        seenVersion.require(handover, version, handover.version());
        return handover;
    }

    Handover add(Handover handover) {
        database.entities().persist(handover);
        return handover;
    }

    /** The number of other minutes in which a device waits to be handed over. */
    Optional<String> waitingWith(EquipmentId device, @Nullable HandoverId besides) {
        return database.sql()
                .createQuery("""
                        select h.number from handover h join handover_line l on l.handover_id = h.id
                        where l.equipment_id = :device and h.state = 'PENDING' and h.id <> :besides
                        """)
                .bind("device", device.value())
                .bind("besides", besides == null ? 0 : besides.value())
                .mapTo(String.class)
                .findFirst();
    }
}
