package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Leaves a disposal closed that somebody wants to be opened again. */
@UseCase
@Allowed(Permission.APPROVE_DISPOSALS)
public class RefuseDisposalReopening {

    @Inject
    Orders orders;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#NO_REOPENING_ASKED} or {@link DisposalRule#ORDER_STAGE}
     */
    public void refuse(DisposalOrderId id, int version, Reason reason) {
        orders.inTurn(id, version).refuseReopening(orders.deed(), reason);
    }
}
