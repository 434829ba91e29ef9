package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/** Says that all papers of a disposal are there. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class DocumentDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#PAPER_MISSING}, another condition, or {@link DisposalRule#ORDER_STAGE}
     */
    public void document(DisposalOrderId id, int version) {
        var order = orders.inTurn(id, version);
        var route = routes.of(order);
        order.document(route, orders.deed());
        conditions.require(order, route, DisposalStep.CLOSING);
    }
}
