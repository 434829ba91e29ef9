package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.custody.Handling;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/** Chooses more devices for a disposal that is still a draft. */
@UseCase
@ActsOnDevices({DeviceAction.APPROVE_DISPOSAL, DeviceAction.REPORT_LOSS})
@Allowed(Permission.MANAGE_DISPOSALS)
public class ChooseForDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderDevices devices;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /** @throws RuleViolated as in {@link DraftDisposal}, or {@link DisposalRule#ORDER_STAGE} */
    public void choose(Command command) {
        var today = LocalDate.now(clock);
        var order = orders.inTurn(command.order(), command.version());
        var fresh = command.devices().stream()
                .filter(device -> !order.devices().contains(device))
                .toList();
        new Handling(fresh, today).requireSensible(today);
        devices.requireFree(fresh);
        lock.require(OrderDevices.actionBy(routes.of(order)), fresh, Intent.on(today));
        order.choose(fresh, orders.deed().by());
    }

    /** @param version the version that the user saw */
    public record Command(DisposalOrderId order, int version, List<EquipmentId> devices) {

        public Command {
            devices = devices.stream().distinct().toList();
        }
    }
}
