package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Enters a shipment with its papers; declarations are attached to it afterwards. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class RegisterShipment {

    @Inject
    Shipments shipments;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link CustomsRule#REFERENCE_TAKEN} */
    public ShipmentId register(Shipment.Facts facts) {
        return shipments
                .add(new Shipment(callers.current().requireCompany(), facts))
                .id();
    }
}
