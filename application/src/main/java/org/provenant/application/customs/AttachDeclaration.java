package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Puts a declaration under the shipment with which its goods came. A shipment may have several. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class AttachDeclaration {

    @Inject
    Shipments shipments;

    @Inject
    Declarations declarations;

    /** @throws RuleViolated {@link CustomsRule#IN_ANOTHER_SHIPMENT} or {@link CustomsRule#DECLARATION_CANCELLED} */
    public void attach(ShipmentId shipment, DeclarationId declaration) {
        declarations.get(declaration).attachTo(shipments.get(shipment).id());
    }
}
