package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** The devices that were read have left; the list never changes again. */
@UseCase
@ActsOnDevices(DeviceAction.END_USE)
@Allowed(Permission.MANAGE_DISPOSALS)
public class CollectDisposal {

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
     * @throws RuleViolated a condition that is missing, {@link DisposalRule#NOTHING_COLLECTED} or
     *     {@link DisposalRule#LEFT_WITHOUT_REASON}
     */
    public void collect(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var deed = orders.on(command.day());
        recorder.happenedOn(command.day());
        var left = order.collect(command.day(), command.because(), deed);
        conditions.require(order, routes.of(order), DisposalStep.COLLECTION);
        if (order.partner() != null) {
            order.keepLicence(orders.partner(order.partner()).licenceNumber());
        }
        lock.require(DeviceAction.END_USE, left, Intent.on(command.day()).under(order.number()));
        if (command.because() != null) {
            stages.release(left, command.day(), command.because());
        }
    }

    /**
     * @param version the version that the user saw
     * @param day on which they left
     * @param because why devices of the list were not collected
     */
    public record Command(
            DisposalOrderId order,
            int version,
            LocalDate day,
            @Nullable Reason because) {}
}
