package org.provenant.application.customs;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a further permit off the shipment that it was attached to by mistake, with a reason. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_DECLARATIONS)
public class WithdrawSpecialPermit {

    @Inject
    Shipments shipments;

    /** @throws RuleViolated {@link CustomsRule#ALREADY_WITHDRAWN} */
    public void withdraw(ShipmentId shipment, SpecialPermitId permit, Reason reason) {
        shipments.specialPermit(shipment, permit).withdraw(reason);
    }
}
