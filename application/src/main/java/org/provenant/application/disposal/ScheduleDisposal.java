package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.EnumSet;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/** Arranges when and by whom the devices of a disposal are collected, and that customs were told. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class ScheduleDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    /**
     * @throws RuleViolated {@link DisposalRule#LICENCE_NOT_VALID}, {@link DisposalRule#LICENCE_COVERS_NOT},
     *     {@link DisposalRule#NOTICE_TOO_LATE}, or another condition that is missing
     */
    public void schedule(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var schedule = command.schedule();
        var route = routes.of(order);
        var deed = orders.deed();
        if (route.isOfLostDevices()) {
            throw new RuleViolated(DisposalRule.ORDER_STAGE, order.number(), order.stage());
        }
        if (schedule.noticeOn() != null) {
            orders.on(schedule.noticeOn());
        }
        if (schedule.partner() != null) {
            requireTaken(orders.partner(schedule.partner()), route);
        }
        order.schedule(schedule, deed);
        conditions.require(order, route, DisposalStep.SCHEDULE);
        conditions.require(order, route, EnumSet.of(OrderCondition.PARTNER, OrderCondition.NOTICE));
    }

    private static void requireTaken(DisposalPartner partner, DisposalRoute route) {
        var kinds = route.partners();
        if (kinds.isEmpty()) {
            throw new RuleViolated(DisposalRule.PARTNER_NOT_NEEDED, partner.name());
        }
        if (!kinds.contains(partner.kind())) {
            throw new RuleViolated(DisposalRule.PARTNER_OF_OTHER_KIND, partner.name(), partner.kind(), kinds.get(0));
        }
    }

    /** @param version the version that the user saw */
    public record Command(DisposalOrderId order, int version, DisposalOrder.Schedule schedule) {}
}
