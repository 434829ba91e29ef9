package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.identity.PasswordAgain;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/**
 * Opens a disposal again that was closed wrongly, after somebody else asked for it: its devices were never gone, and what
 * proves their end is recorded and kept anew.
 */
@UseCase
@PutsRight
@ActsOnDevices(DeviceAction.EDIT)
@Allowed(Permission.APPROVE_DISPOSALS)
public class ReopenDisposal {

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
     * @throws RuleViolated {@link DisposalRule#NO_REOPENING_ASKED}, {@link DisposalRule#ASKER_REOPENS},
     *     {@link IdentityRule#OWN_PASSWORD_WRONG}, {@link DisposalRule#ON_HOLD}, or {@link DisposalRule#ONE_OPEN_ORDER} if
     *     another order has one of its devices
     */
    public void reopen(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var route = routes.of(order);
        var deed = orders.deed();
        var back = order.reopen(route, deed);
        if (route.passwordAgain()) {
            passwordAgain.require(command.password());
        }
        conditions.require(order, route, EnumSet.of(OrderCondition.NO_HOLD));
        lock.require(DeviceAction.EDIT, back, Intent.on(deed.day()).under(order.number()));
        if (!route.isOfLostDevices()) {
            stages.takeBack(back, route.end());
        }
    }

    /**
     * @param version the version that the user saw
     * @param password of whoever opens it; nothing where the route does not ask for it
     */
    public record Command(
            DisposalOrderId order, int version, @Nullable String password) {}
}
