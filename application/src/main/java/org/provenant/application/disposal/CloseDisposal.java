package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.Objects;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/** Closes a disposal: its devices are gone for good, from the day on which it was confirmed. */
@UseCase
@ActsOnDevices({
    DeviceAction.RE_EXPORT,
    DeviceAction.DESTROY,
    DeviceAction.LIQUIDATE,
    DeviceAction.SELL,
    DeviceAction.GIVE,
    DeviceAction.TRANSFER_OUT,
    DeviceAction.REPORT_LOSS
})
@Allowed(Permission.APPROVE_DISPOSALS)
public class CloseDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    @Inject
    OrderedStages stages;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated a condition that is missing, a rule of the {@link InternalUseLock}, or
     *     {@link DisposalRule#ORDER_STAGE}
     */
    public void close(DisposalOrderId id, int version) {
        var order = orders.inTurn(id, version);
        order.require(OrderStage.DOCUMENTED);
        stages.lock(order.devices());
        var route = routes.of(order);
        conditions.require(order, route, DisposalStep.CLOSING);
        var deed = orders.deed();
        var gone = Objects.requireNonNullElse(order.confirmedOn(), deed.day());
        recorder.happenedOn(gone);
        lock.requireAny(route.ways(), order.devices(), OrderDevices.end(order, gone));
        stages.end(order.close(deed), route.end(), gone, order);
    }
}
