package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.application.regulation.RuleBook;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.RuleViolated;

/** The routes of the rule book. A draft goes by the rules of today, an order from its check on by those of that day. */
@ApplicationScoped
class DisposalRoutes {

    @Inject
    RuleBook rules;

    List<DisposalRoute> at(RulePoint point) {
        var evidence = rules.at(RuleKind.EVIDENCE, point);
        return rules.at(RuleKind.DISPOSAL_ROUTE, point).stream()
                .map(row -> DisposalRoute.of(row, evidence))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws RuleViolated {@link DisposalRule#ROUTE_UNKNOWN} */
    DisposalRoute get(String code, RulePoint point) {
        return at(point).stream()
                .filter(route -> route.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(DisposalRule.ROUTE_UNKNOWN, code, point.day()));
    }

    DisposalRoute of(DisposalOrder order) {
        return get(order.route(), pointOf(order));
    }

    RulePoint pointOf(DisposalOrder order) {
        return order.stage() == OrderStage.DRAFT ? rules.now() : order.rulePoint();
    }

    boolean knows(WasteCode code, RulePoint point) {
        return wasteCodes(point).stream().anyMatch(row -> row.code().equals(code.value()));
    }

    List<RuleRow> wasteCodes(RulePoint point) {
        return rules.at(RuleKind.WASTE_CODE, point);
    }
}
