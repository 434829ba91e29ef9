package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;

/**
 * What has to hold before an order goes on, each condition by itself. What a page shows and what an act refuses is the
 * same list; nothing is found out that nobody asks for.
 */
@ApplicationScoped
class OrderConditions {

    @Inject
    DeviceConditions ofDevices;

    @Inject
    LeavingConditions ofLeaving;

    @Inject
    OrderedDevices ordered;

    @Inject
    Orders orders;

    @Inject
    DisposalHold hold;

    /** @throws RuleViolated what is missing first of all that has to be there by that step */
    void require(DisposalOrder order, DisposalRoute route, DisposalStep step) {
        require(order, route, condition -> condition.step().isBy(step) && !condition.isOptional());
    }

    /** As {@link #require(DisposalOrder, DisposalRoute, DisposalStep)}, of these conditions alone. */
    void require(DisposalOrder order, DisposalRoute route, Set<OrderCondition> kinds) {
        require(order, route, condition -> kinds.contains(condition.kind()));
    }

    private void require(DisposalOrder order, DisposalRoute route, Predicate<Condition> wanted) {
        of(order, route).stream()
                .filter(wanted)
                .flatMap(condition -> condition.against().stream())
                .findFirst()
                .ifPresent(against -> {
                    throw against.why();
                });
    }

    /** All of them, step by step. */
    List<Condition> of(DisposalOrder order, DisposalRoute route) {
        var asked = new InQuestion(order, route, () -> ordered.of(order.devices()), () -> orders.papers(order));
        var found = new ArrayList<Condition>();
        found.add(new Condition(OrderCondition.NO_HOLD, DisposalStep.CHECK, this::held));
        found.add(new Condition(OrderCondition.DEVICES, DisposalStep.CHECK, () -> someDevices(order)));
        found.add(new Condition(OrderCondition.DEVICE_STAGE, DisposalStep.CHECK, () -> DeviceConditions.stage(asked)));
        found.add(
                new Condition(OrderCondition.ROUTE_OF_CASE, DisposalStep.CHECK, () -> DeviceConditions.ofCase(asked)));
        found.add(new Condition(OrderCondition.INTERNAL_USE, DisposalStep.CHECK, () -> ofDevices.locked(asked, true)));
        if (route.partner() == PartnerKind.WASTE_HANDLER) {
            found.add(new Condition(OrderCondition.WASTE_CODE, DisposalStep.CHECK, () -> ofDevices.waste(asked)));
        }
        if (!route.isOfLostDevices()) {
            addLeaving(asked, found);
            found.add(new Condition(OrderCondition.NO_DATA, DisposalStep.CLOSING, () -> ofDevices.data(order)));
        }
        for (var paper : route.papers()) {
            found.add(new Condition(
                    OrderCondition.PAPER, paper.neededFor(), paper, () -> LeavingConditions.paper(asked, paper)));
        }
        return found.stream().sorted(Comparator.comparing(Condition::step)).toList();
    }

    private void addLeaving(InQuestion asked, List<Condition> found) {
        var route = asked.route();
        var partner = route.partner();
        if (partner != null) {
            found.add(new Condition(
                    OrderCondition.PARTNER, DisposalStep.COLLECTION, () -> ofLeaving.partner(asked, partner)));
        }
        if (route.notice()) {
            found.add(new Condition(
                    OrderCondition.NOTICE, DisposalStep.COLLECTION, () -> LeavingConditions.notice(asked)));
        }
        if (route.consent() != null) {
            found.add(new Condition(
                    OrderCondition.INTERNAL_USE, DisposalStep.COLLECTION, () -> ofDevices.locked(asked, false)));
        }
        if (!route.typeCodes().isEmpty()) {
            found.add(new Condition(
                    OrderCondition.DECLARATION, DisposalStep.CLOSING, () -> LeavingConditions.declaration(asked)));
        }
    }

    private List<Condition.Against> held() {
        return hold.open().stream()
                .map(held -> new Condition.Against(null, new RuleViolated(DisposalRule.ON_HOLD, held.name())))
                .toList();
    }

    private static List<Condition.Against> someDevices(DisposalOrder order) {
        return order.devices().isEmpty()
                ? Condition.Against.order(new RuleViolated(DisposalRule.NO_DEVICES, order.number()))
                : List.of();
    }
}
