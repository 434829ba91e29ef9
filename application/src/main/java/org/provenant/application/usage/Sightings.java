package org.provenant.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.UsageRule;

/** Where use cases report that devices were seen: scans, handovers, stocktakes, maintenance, confirmations. */
@ApplicationScoped
public class Sightings {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Reports within the present act that devices of the company were seen.
     *
     * @throws RuleViolated {@link UsageRule#SEEN_IN_THE_FUTURE}, {@link UsageRule#SEEN_BEFORE_IT_CAME} or
     *     {@link ValueRule#NO_SUCH_RECORD}
     */
    public void report(Collection<EquipmentId> devices, Sighting.Facts facts) {
        var today = LocalDate.now(clock);
        var who = callers.current().requireUser();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var id : devices) {
            facts.requirePossible(equipment.get(id).receivedOn(), today);
            database.entities().persist(new Sighting(id, facts, who, now));
        }
    }
}
