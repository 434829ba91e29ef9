package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.Handling;
import org.provenant.application.custody.Numbers;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Drafts the disposal of devices by a route of the rule book. */
@UseCase
@ActsOnDevices({DeviceAction.APPROVE_DISPOSAL, DeviceAction.REPORT_LOSS})
@Allowed(Permission.MANAGE_DISPOSALS)
public class DraftDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderDevices devices;

    @Inject
    InternalUseLock lock;

    @Inject
    Numbers numbers;

    @Inject
    RuleBook rules;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link DisposalRule#ROUTE_UNKNOWN}, {@link DisposalRule#ONE_OPEN_ORDER}, or a rule of the
     *     {@link InternalUseLock}
     */
    public DisposalOrderId draft(Command command) {
        var today = LocalDate.now(clock);
        new Handling(command.devices(), today).requireSensible(today);
        var point = rules.now();
        var route = routes.get(command.route(), point);
        devices.requireFree(command.devices());
        lock.require(OrderDevices.actionBy(route), command.devices(), Intent.on(today));
        var order = new DisposalOrder(
                callers.current().requireCompany(),
                numbers.next("disposal_order", "XL", today),
                route,
                point,
                new DisposalOrder.Proposal(command.purpose(), command.receiver()),
                orders.deed());
        order.choose(command.devices(), order.proposedBy());
        return orders.add(order).id();
    }

    /**
     * @param route its code in the rule book
     * @param purpose why the devices are disposed of
     * @param receiver who in Vietnam gets them; needed if the consent of the authority names somebody
     */
    public record Command(
            String route,
            List<EquipmentId> devices,
            Reason purpose,
            @Nullable LegalEntity receiver) {

        /** One that names no receiver. */
        public Command(String route, List<EquipmentId> devices, Reason purpose) {
            this(route, devices, purpose, null);
        }

        public Command {
            devices = devices.stream().distinct().toList();
        }
    }
}
