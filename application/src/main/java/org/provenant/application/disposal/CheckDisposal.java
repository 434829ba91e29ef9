package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/** Puts a disposal up for approval, once everything is met that has to be by then. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class CheckDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    @Inject
    RuleBook rules;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated the first condition that is missing, or {@link DisposalRule#ORDER_STAGE}
     */
    public void check(DisposalOrderId id, int version) {
        var order = orders.inTurn(id, version);
        order.require(OrderStage.DRAFT);
        conditions.require(order, routes.of(order), DisposalStep.CHECK);
        order.check(rules.now(), orders.deed());
    }
}
