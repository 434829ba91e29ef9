package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Corrects or completes the papers of a shipment, with a reason. */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_DECLARATIONS)
public class CorrectShipment {

    @Inject
    Shipments shipments;

    /** @throws RuleViolated {@link CustomsRule#REFERENCE_TAKEN} */
    public void correct(Command command) {
        shipments.get(command.id(), command.version()).correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(ShipmentId id, int version, Shipment.Facts facts, Reason reason) {}
}
