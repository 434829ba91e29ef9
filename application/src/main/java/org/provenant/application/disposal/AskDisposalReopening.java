package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Says that a disposal was closed wrongly, so that somebody else opens it again. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class AskDisposalReopening {

    @Inject
    Orders orders;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#REOPENING_ASKED} or {@link DisposalRule#ORDER_STAGE}
     */
    public void ask(DisposalOrderId id, int version, Reason reason) {
        orders.inTurn(id, version).askReopening(reason, orders.deed());
    }
}
