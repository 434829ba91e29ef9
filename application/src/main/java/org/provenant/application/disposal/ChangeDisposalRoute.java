package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes another route with a disposal that is still a draft; what that one asks for is asked anew. */
@UseCase
@ActsOnDevices({DeviceAction.APPROVE_DISPOSAL, DeviceAction.REPORT_LOSS})
@Allowed(Permission.MANAGE_DISPOSALS)
public class ChangeDisposalRoute {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    InternalUseLock lock;

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link DisposalRule#ROUTE_UNKNOWN}, {@link DisposalRule#ROUTE_IS_SAME},
     *     {@link DisposalRule#ORDER_STAGE}, or a rule of the {@link InternalUseLock}
     */
    public void change(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        order.require(OrderStage.DRAFT);
        var route = routes.get(command.route(), rules.now());
        order.changeRoute(route, command.receiver(), command.reason(), orders.deed());
        lock.require(
                OrderDevices.actionBy(route),
                order.devices(),
                Intent.on(LocalDate.now(clock)).under(order.number()));
    }

    /**
     * @param version the version that the user saw
     * @param route its code in the rule book
     * @param receiver who in Vietnam gets the devices; needed if the consent of the authority names somebody
     */
    public record Command(
            DisposalOrderId order,
            int version,
            String route,
            @Nullable LegalEntity receiver,
            Reason reason) {}
}
