package org.provenant.application.customs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The shipments of the company that the caller acts for. */
@ApplicationScoped
public class Shipments {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's shipment */
    public Shipment get(ShipmentId id) {
        var shipment = database.entities().find(Shipment.class, id.value());
        if (shipment == null || !shipment.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return shipment;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Shipment get(ShipmentId id, int version) {
        var shipment = get(id);
        seenVersion.require(shipment, version, shipment.version());
        return shipment;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} unless it is attached to that shipment */
    public SpecialPermit specialPermit(ShipmentId shipment, SpecialPermitId id) {
        get(shipment);
        var permit = database.entities().find(SpecialPermit.class, id.value());
        if (permit == null || !permit.shipment().equals(shipment)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return permit;
    }

    /** Makes the shipment known, with a number. */
    public Shipment add(Shipment shipment) {
        database.entities().persist(shipment);
        return shipment;
    }

    /** Makes the further permit known, with a number. */
    public SpecialPermit add(SpecialPermit permit) {
        database.entities().persist(permit);
        return permit;
    }
}
