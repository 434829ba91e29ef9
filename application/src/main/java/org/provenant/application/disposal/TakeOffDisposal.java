package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a device off the list of a disposal before it is collected. */
@UseCase
@ActsOnDevices(DeviceAction.END_USE)
@Allowed(Permission.MANAGE_DISPOSALS)
public class TakeOffDisposal {

    @Inject
    Orders orders;

    @Inject
    OrderedStages stages;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link DisposalRule#COLLECTED_ALREADY} or {@link DisposalRule#NOT_ON_THE_LIST} */
    public void takeOff(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var today = LocalDate.now(clock);
        var device = List.of(order.takeOff(command.line(), command.reason()));
        lock.require(DeviceAction.END_USE, device, Intent.on(today).under(order.number()));
        stages.release(device, today, command.reason());
    }

    /** @param version the version that the user saw */
    public record Command(DisposalOrderId order, int version, DisposalLineId line, Reason reason) {}
}
