package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.identity.Permission;

/** Enters a further permit under which a shipment came in: civil cryptography, information security or conformity. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class AttachSpecialPermit {

    @Inject
    Shipments shipments;

    public SpecialPermitId attach(ShipmentId shipment, SpecialPermit.Facts facts) {
        return shipments
                .add(new SpecialPermit(shipments.get(shipment).id(), facts))
                .id();
    }
}
