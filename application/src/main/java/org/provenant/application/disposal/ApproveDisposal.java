package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.identity.PasswordAgain;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/**
 * Somebody other than who proposed it approves a disposal, with the own password once more where the route asks for it.
 * With the last approval that it needs, the devices are put out of use.
 */
@UseCase
@ActsOnDevices({DeviceAction.APPROVE_DISPOSAL, DeviceAction.REPORT_LOSS})
@Allowed(Permission.APPROVE_DISPOSALS)
public class ApproveDisposal {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    @Inject
    OrderedStages stages;

    @Inject
    PasswordAgain passwordAgain;

    @Inject
    InternalUseLock lock;

    /**
     * @throws RuleViolated {@link DisposalRule#PROPOSER_APPROVES}, {@link DisposalRule#APPROVED_BY_YOU},
     *     {@link IdentityRule#OWN_PASSWORD_WRONG}, or a condition that is met no more
     */
    public void approve(Command command) {
        var order = orders.seen(command.order(), command.version());
        order.require(OrderStage.CHECKED);
        var route = routes.of(order);
        var deed = orders.deed();
        var approved = order.approve(route.approvers(), deed);
        if (route.passwordAgain()) {
            passwordAgain.require(command.password());
        }
        conditions.require(order, route, DisposalStep.CHECK);
        if (approved) {
            lock.require(
                    OrderDevices.actionBy(route),
                    order.devices(),
                    Intent.on(deed.day()).under(order.number()));
            if (!route.isOfLostDevices()) {
                stages.approve(order, deed.day());
            }
        }
    }

    /**
     * @param version the version that the user saw
     * @param password of the approver; nothing where the route does not ask for it
     */
    public record Command(
            DisposalOrderId order, int version, @Nullable String password) {}
}
