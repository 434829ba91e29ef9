package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Sends a disposal that waits for approval back to its draft. */
@UseCase
@Allowed(Permission.APPROVE_DISPOSALS)
public class SendBackDisposal {

    @Inject
    Orders orders;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#ORDER_STAGE}
     */
    public void sendBack(DisposalOrderId id, int version, Reason reason) {
        orders.inTurn(id, version).sendBack(orders.deed(), reason);
    }
}
