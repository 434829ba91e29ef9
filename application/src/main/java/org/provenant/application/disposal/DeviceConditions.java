package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleViolated;

/** What stands against single devices of an order, by asset tag. */
@ApplicationScoped
class DeviceConditions {

    @Inject
    DisposalRoutes routes;

    @Inject
    InternalUseLock lock;

    @Inject
    KeptData kept;

    @Inject
    Clock clock;

    /** Where they stand in their life. */
    static List<Condition.Against> stage(InQuestion asked) {
        var lost = asked.route().isOfLostDevices();
        return each(asked, device -> lost ? notLost(device) : notHere(device));
    }

    private static @Nullable RuleViolated notLost(OrderedDevices.Ordered device) {
        return device.stage() == LifecycleStage.LOST
                ? null
                : new RuleViolated(DisposalRule.DEVICE_NOT_LOST, device.tag(), device.stage());
    }

    private static @Nullable RuleViolated notHere(OrderedDevices.Ordered device) {
        if (device.atRepair()) {
            return new RuleViolated(DisposalRule.DEVICE_AT_REPAIR, device.tag());
        }
        return device.stage().isPresent()
                ? null
                : new RuleViolated(DisposalRule.DEVICE_GONE, device.tag(), device.stage());
    }

    /** Whether the route is open to the case under which they came in. */
    static List<Condition.Against> ofCase(InQuestion asked) {
        var route = asked.route();
        return each(
                asked,
                device -> route.isOpenTo(device.permittedCase())
                        ? null
                        : new RuleViolated(
                                DisposalRule.ROUTE_NOT_OF_CASE, device.tag(), device.permittedCase(), route.code()));
    }

    /**
     * What the internal-use lock says. The new declaration that some consents ask for comes with the disposal itself, so it
     * is asked for when the devices leave.
     */
    List<Condition.Against> locked(InQuestion asked, boolean beforeDeclaration) {
        var order = asked.order();
        var route = asked.route();
        var day = asked.day(clock);
        var end = OrderDevices.end(order, day);
        var refused = new ArrayList<>(lock.refusedAll(route.ways(), order.devices(), end));
        if (!route.isOfLostDevices()) {
            var by = Intent.on(day).under(order.number());
            refused.addAll(lock.refused(DeviceAction.APPROVE_DISPOSAL, order.devices(), by));
        }
        if (route.consent() != null && route.consent() != route.act()) {
            refused.addAll(lock.refused(route.consent(), order.devices(), end));
        }
        var told = new HashSet<EquipmentId>();
        return refused.stream()
                .filter(each -> !beforeDeclaration || each.why().rule() != EquipmentRule.NEW_DECLARATION_NEEDED)
                .filter(each -> told.add(each.device()))
                .map(each -> new Condition.Against(each.device(), each.why()))
                .toList();
    }

    /** As what waste they go. */
    List<Condition.Against> waste(InQuestion asked) {
        var point = routes.pointOf(asked.order());
        return asked.lines().stream()
                .flatMap(
                        line -> waste(line, asked.tagOf(line.device()), point)
                                .map(why -> new Condition.Against(line.device(), why))
                                .stream())
                .toList();
    }

    private Optional<RuleViolated> waste(DisposalLine line, String tag, RulePoint point) {
        var code = line.wasteCode();
        if (code == null) {
            return Optional.of(new RuleViolated(DisposalRule.WASTE_CODE_MISSING, tag));
        }
        if (!routes.knows(code, point)) {
            return Optional.of(new RuleViolated(DisposalRule.WASTE_CODE_UNKNOWN, code, tag));
        }
        return line.weight() == null
                ? Optional.of(new RuleViolated(DisposalRule.WEIGHT_MISSING, tag))
                : Optional.empty();
    }

    /** What data they still keep, drive by drive. */
    List<Condition.Against> data(DisposalOrder order) {
        return kept.of(order.devices()).stream()
                .map(each -> new Condition.Against(each.device(), each.why()))
                .toList();
    }

    private static List<Condition.Against> each(
            InQuestion asked, Function<OrderedDevices.Ordered, @Nullable RuleViolated> why) {
        var found = new ArrayList<Condition.Against>();
        for (var device : asked.devices()) {
            var against = why.apply(device);
            if (against != null) {
                found.add(new Condition.Against(new EquipmentId(device.id()), against));
            }
        }
        return found;
    }
}
