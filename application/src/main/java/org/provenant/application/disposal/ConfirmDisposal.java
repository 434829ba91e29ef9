package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Whoever took the devices over, or customs, has confirmed it; what came back or was refused leaves the order. */
@UseCase
@ActsOnDevices(DeviceAction.END_USE)
@Allowed(Permission.MANAGE_DISPOSALS)
public class ConfirmDisposal {

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

    /** @throws RuleViolated a condition that is missing, such as the declaration under which they left, or {@link DisposalRule#BEFORE_COLLECTION} */
    public void confirm(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var route = routes.of(order);
        var day = command.facts().day();
        recorder.happenedOn(day);
        conditions.require(order, route, DisposalStep.CONFIRMATION);
        var deed = orders.on(day);
        var back = new LinkedHashMap<Reason, List<EquipmentId>>();
        command.returned().forEach((line, how) -> back.computeIfAbsent(how.reason(), why -> new ArrayList<>())
                .add(order.giveBack(line, how)));
        back.forEach((why, devices) -> {
            lock.require(DeviceAction.END_USE, devices, Intent.on(day).under(order.number()));
            stages.release(devices, day, why);
        });
        order.confirm(command.facts(), deed);
        if (order.stage() == OrderStage.CONFIRMED) {
            conditions.require(order, route, EnumSet.of(OrderCondition.DECLARATION));
        }
    }

    /**
     * @param version the version that the user saw
     * @param returned what came back or was refused, by line
     */
    public record Command(
            DisposalOrderId order,
            int version,
            DisposalOrder.Confirmation facts,
            Map<DisposalLineId, DisposalOrder.Returned> returned) {

        public Command {
            returned = Map.copyOf(returned);
        }
    }
}
