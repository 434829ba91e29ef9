package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a declaration out of the shipment that it was attached to by mistake, with a reason. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_DECLARATIONS)
public class DetachDeclaration {

    @Inject
    Shipments shipments;

    @Inject
    Declarations declarations;

    /** @throws RuleViolated {@link CustomsRule#NOT_IN_SHIPMENT} */
    public void detach(ShipmentId shipment, DeclarationId declaration, Reason reason) {
        declarations.get(declaration).detachFrom(shipments.get(shipment).id());
    }
}
