package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Gives a disposal up before its devices are collected. */
@UseCase
@ActsOnDevices(DeviceAction.END_USE)
@Allowed(Permission.MANAGE_DISPOSALS)
public class CancelDisposal {

    @Inject
    Orders orders;

    @Inject
    OrderedStages stages;

    @Inject
    InternalUseLock lock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#COLLECTED_ALREADY} or {@link DisposalRule#ORDER_STAGE}
     */
    public void cancel(DisposalOrderId id, int version, Reason reason) {
        var order = orders.inTurn(id, version);
        var deed = orders.deed();
        var free = order.cancel(deed, reason);
        lock.require(DeviceAction.END_USE, free, Intent.on(deed.day()).under(order.number()));
        stages.release(free, deed.day(), reason);
    }
}
