package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;

/**
 * What has to hold before an order goes on, each condition by itself, met or missing. What a page shows and what an act
 * refuses is the same list.
 */
@ApplicationScoped
class OrderConditions {

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderedDevices ordered;

    @Inject
    Orders orders;

    @Inject
    InternalUseLock lock;

    @Inject
    DisposalHold hold;

    @Inject
    KeptData kept;

    @Inject
    Clock clock;

    /** @throws RuleViolated what is missing first of all that has to be there by that step */
    void require(DisposalOrder order, DisposalRoute route, DisposalStep step) {
        of(order, route).stream()
                .filter(condition -> condition.step().isBy(step) && !condition.isOptional())
                .forEach(OrderConditions::requireMet);
    }

    /** As {@link #require(DisposalOrder, DisposalRoute, DisposalStep)}, of these conditions alone. */
    void require(DisposalOrder order, DisposalRoute route, Set<OrderCondition> kinds) {
        of(order, route).stream()
                .filter(condition -> kinds.contains(condition.kind()))
                .forEach(OrderConditions::requireMet);
    }

    private static void requireMet(Condition condition) {
        if (condition.missing() != null) {
            throw condition.missing();
        }
    }

    /** All of them, step by step. */
    List<Condition> of(DisposalOrder order, DisposalRoute route) {
        var devices = ordered.of(order.devices());
        var found = new ArrayList<Condition>();
        found.add(condition(OrderCondition.NO_HOLD, DisposalStep.CHECK, held()));
        found.add(condition(
                OrderCondition.DEVICES,
                DisposalStep.CHECK,
                devices.isEmpty() ? new RuleViolated(DisposalRule.NO_DEVICES, order.number()) : null));
        found.add(condition(
                OrderCondition.DEVICE_STAGE,
                DisposalStep.CHECK,
                first(devices.stream().map(device -> stageOf(device, route)))));
        found.add(condition(
                OrderCondition.ROUTE_OF_CASE,
                DisposalStep.CHECK,
                first(devices.stream().map(device -> caseOf(device, route)))));
        found.add(condition(OrderCondition.INTERNAL_USE, DisposalStep.CHECK, locked(order, route, true)));
        if (route.partner() == PartnerKind.WASTE_HANDLER) {
            found.add(condition(OrderCondition.WASTE_CODE, DisposalStep.CHECK, waste(order, devices)));
        }
        if (!route.isOfLostDevices()) {
            ofCollection(order, route, devices, found);
            found.add(condition(
                    OrderCondition.NO_DATA,
                    DisposalStep.CLOSING,
                    first(kept.of(order.devices()).stream().map(KeptData.Kept::why))));
        }
        ofPapers(order, route, devices, found);
        return found.stream()
                .sorted((one, other) -> one.step().compareTo(other.step()))
                .toList();
    }

    private void ofCollection(
            DisposalOrder order, DisposalRoute route, List<OrderedDevices.Ordered> devices, List<Condition> found) {
        if (route.partner() != null) {
            found.add(condition(
                    OrderCondition.PARTNER, DisposalStep.COLLECTION, partner(order, route.partner(), devices)));
        }
        if (route.notice()) {
            found.add(condition(OrderCondition.NOTICE, DisposalStep.COLLECTION, notice(order, route)));
        }
        if (route.consent() != null) {
            found.add(condition(OrderCondition.INTERNAL_USE, DisposalStep.COLLECTION, locked(order, route, false)));
        }
        if (!route.typeCodes().isEmpty()) {
            found.add(condition(OrderCondition.DECLARATION, DisposalStep.CLOSING, declaration(order, route)));
        }
    }

    private @Nullable RuleViolated held() {
        var open = hold.open();
        return open.isEmpty() ? null : new RuleViolated(DisposalRule.ON_HOLD, open.get(0));
    }

    private static @Nullable RuleViolated stageOf(OrderedDevices.Ordered device, DisposalRoute route) {
        if (route.isOfLostDevices()) {
            return device.stage() == LifecycleStage.LOST
                    ? null
                    : new RuleViolated(DisposalRule.DEVICE_NOT_LOST, device.tag(), device.stage());
        }
        if (device.atRepair()) {
            return new RuleViolated(DisposalRule.DEVICE_AT_REPAIR, device.tag());
        }
        return device.stage().isPresent()
                ? null
                : new RuleViolated(DisposalRule.DEVICE_GONE, device.tag(), device.stage());
    }

    private static @Nullable RuleViolated caseOf(OrderedDevices.Ordered device, DisposalRoute route) {
        return route.isOpenTo(device.permittedCase())
                ? null
                : new RuleViolated(DisposalRule.ROUTE_NOT_OF_CASE, device.tag(), device.permittedCase(), route.code());
    }

    /**
     * What the internal-use lock says. The new declaration that some consents ask for comes with the disposal itself, so it
     * is asked for when the devices leave.
     */
    private @Nullable RuleViolated locked(DisposalOrder order, DisposalRoute route, boolean beforeDeclaration) {
        var day = dayOf(order);
        var by = Intent.on(day).under(order.number());
        var refused = new ArrayList<>(lock.refusedAll(route.ways(), order.devices(), OrderDevices.end(order, day)));
        if (!route.isOfLostDevices()) {
            refused.addAll(lock.refused(DeviceAction.APPROVE_DISPOSAL, order.devices(), by));
        }
        if (route.consent() != null && route.consent() != route.act()) {
            refused.addAll(lock.refused(route.consent(), order.devices(), OrderDevices.end(order, day)));
        }
        return refused.stream()
                .map(InternalUseLock.Refused::why)
                .filter(why -> !beforeDeclaration || why.rule() != EquipmentRule.NEW_DECLARATION_NEEDED)
                .findFirst()
                .orElse(null);
    }

    private @Nullable RuleViolated waste(DisposalOrder order, List<OrderedDevices.Ordered> devices) {
        var point = routes.pointOf(order);
        for (var line : order.boundLines()) {
            var code = line.wasteCode();
            if (code == null) {
                return new RuleViolated(DisposalRule.WASTE_CODE_MISSING, tagOf(line, devices));
            }
            if (!routes.knows(code, point)) {
                return new RuleViolated(DisposalRule.WASTE_CODE_UNKNOWN, code, tagOf(line, devices));
            }
            if (line.weight() == null) {
                return new RuleViolated(DisposalRule.WEIGHT_MISSING, tagOf(line, devices));
            }
        }
        return null;
    }

    private @Nullable RuleViolated partner(
            DisposalOrder order, PartnerKind kind, List<OrderedDevices.Ordered> devices) {
        if (order.partner() == null) {
            return new RuleViolated(DisposalRule.PARTNER_MISSING, kind);
        }
        if (order.isLicenceKept()) {
            return null;
        }
        var partner = orders.partner(order.partner());
        return partner.against(kind, dayOf(order))
                .or(() -> order.boundLines().stream()
                        .flatMap(line -> covered(line.wasteCode()).stream()
                                .flatMap(code -> partner.against(code, tagOf(line, devices)).stream()))
                        .findFirst())
                .orElse(null);
    }

    private static List<WasteCode> covered(@Nullable WasteCode code) {
        return code == null ? List.of() : List.of(code);
    }

    private static @Nullable RuleViolated notice(DisposalOrder order, DisposalRoute route) {
        if (!order.isNoticeSettled()) {
            return new RuleViolated(DisposalRule.NOTICE_MISSING, order.number());
        }
        var told = order.noticeOn();
        var leaves = order.collectedOn() == null ? order.scheduledFor() : order.collectedOn();
        return told != null
                        && leaves != null
                        && told.plusDays(route.noticeDaysKnown()).isAfter(leaves)
                ? new RuleViolated(DisposalRule.NOTICE_TOO_LATE, told, route.noticeDaysKnown(), leaves)
                : null;
    }

    private static @Nullable RuleViolated declaration(DisposalOrder order, DisposalRoute route) {
        var type = order.declarationType();
        if (type == null) {
            return new RuleViolated(DisposalRule.DECLARATION_MISSING, order.number());
        }
        return route.typeCodes().contains(type)
                ? null
                : new RuleViolated(DisposalRule.TYPE_NOT_OF_ROUTE, type, String.join(", ", route.typeCodes()));
    }

    private void ofPapers(
            DisposalOrder order, DisposalRoute route, List<OrderedDevices.Ordered> devices, List<Condition> found) {
        var there = orders.papers(order);
        for (var paper : route.papers()) {
            found.add(new Condition(
                    OrderCondition.PAPER, paper.neededFor(), paper, missing(order, paper, there, devices)));
        }
    }

    private static @Nullable RuleViolated missing(
            DisposalOrder order, RoutePaper paper, Set<Orders.Kept> kept, List<OrderedDevices.Ordered> devices) {
        if (!paper.perDevice()) {
            return isKept(order, paper, 0, kept)
                    ? null
                    : new RuleViolated(DisposalRule.PAPER_MISSING, paper.name(), paper.code(), order.number());
        }
        return order.boundLines().stream()
                .filter(line -> !isKept(order, paper, line.id().value(), kept))
                .findFirst()
                .map(line ->
                        new RuleViolated(DisposalRule.PAPER_MISSING, paper.name(), paper.code(), tagOf(line, devices)))
                .orElse(null);
    }

    /** What proves the end of a disposal that was opened again is kept anew: it proved an end that was none. */
    private static boolean isKept(DisposalOrder order, RoutePaper paper, long line, Set<Orders.Kept> kept) {
        int oldest = paper.neededFor().isBy(DisposalStep.COLLECTION) ? 1 : order.edition();
        return kept.stream()
                .anyMatch(each -> each.code().equals(paper.code()) && each.line() == line && each.edition() >= oldest);
    }

    private static String tagOf(DisposalLine line, List<OrderedDevices.Ordered> devices) {
        return devices.stream()
                .filter(device -> device.id() == line.device().value())
                .map(OrderedDevices.Ordered::tag)
                .findFirst()
                .orElse("");
    }

    /** The day of which conditions are asked: that on which the devices leave, as far as it is known. */
    private LocalDate dayOf(DisposalOrder order) {
        if (order.collectedOn() != null) {
            return order.collectedOn();
        }
        var today = LocalDate.now(clock);
        var planned = order.scheduledFor();
        return planned != null && planned.isAfter(today) ? planned : today;
    }

    private static @Nullable RuleViolated first(Stream<@Nullable RuleViolated> found) {
        return found.filter(each -> each != null).findFirst().orElse(null);
    }

    private static Condition condition(OrderCondition kind, DisposalStep step, @Nullable RuleViolated missing) {
        return new Condition(kind, step, null, missing);
    }
}
