package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;

/** What stands against letting devices leave: who takes them, what customs know, and the papers. */
@ApplicationScoped
class LeavingConditions {

    @Inject
    Orders orders;

    @Inject
    Clock clock;

    /** Whether the partner may take them. */
    List<Condition.Against> partner(InQuestion asked, PartnerKind kind) {
        var order = asked.order();
        if (order.partner() == null) {
            return Condition.Against.order(new RuleViolated(DisposalRule.PARTNER_MISSING, kind));
        }
        if (order.isLicenceKept()) {
            return List.of();
        }
        var partner = orders.partner(order.partner());
        return partner.against(kind, asked.day(clock))
                .map(Condition.Against::order)
                .orElseGet(() -> asked.lines().stream()
                        .flatMap(line -> line.wasteCode() == null
                                ? Stream.<Condition.Against>empty()
                                : partner
                                        .against(line.wasteCode(), asked.tagOf(line.device()))
                                        .map(why -> new Condition.Against(line.device(), why))
                                        .stream())
                        .toList());
    }

    /** Whether customs were told in time. */
    static List<Condition.Against> notice(InQuestion asked) {
        var order = asked.order();
        var route = asked.route();
        if (!order.isNoticeSettled()) {
            return Condition.Against.order(new RuleViolated(DisposalRule.NOTICE_MISSING, order.number()));
        }
        var told = order.noticeOn();
        var leaves = order.collectedOn() == null ? order.scheduledFor() : order.collectedOn();
        return told != null
                        && leaves != null
                        && told.plusDays(route.noticeDaysKnown()).isAfter(leaves)
                ? Condition.Against.order(
                        new RuleViolated(DisposalRule.NOTICE_TOO_LATE, told, route.noticeDaysKnown(), leaves))
                : List.of();
    }

    /** Whether they left under a declaration of the right type. */
    static List<Condition.Against> declaration(InQuestion asked) {
        var types = asked.route().typeCodes();
        var type = asked.order().declarationType();
        if (type == null) {
            return Condition.Against.order(new RuleViolated(
                    DisposalRule.DECLARATION_MISSING, asked.order().number()));
        }
        return types.contains(type)
                ? List.of()
                : Condition.Against.order(
                        new RuleViolated(DisposalRule.TYPE_NOT_OF_ROUTE, type, String.join(", ", types)));
    }

    /** Whether a paper is there, of each device if each needs one. */
    static List<Condition.Against> paper(InQuestion asked, RoutePaper paper) {
        var order = asked.order();
        if (!paper.perDevice()) {
            return isKept(asked, paper, 0)
                    ? List.of()
                    : Condition.Against.order(
                            new RuleViolated(DisposalRule.PAPER_MISSING, paper.name(), paper.code(), order.number()));
        }
        return asked.lines().stream()
                .filter(line -> !isKept(asked, paper, line.id().value()))
                .map(line -> new Condition.Against(
                        line.device(),
                        new RuleViolated(
                                DisposalRule.PAPER_MISSING, paper.name(), paper.code(), asked.tagOf(line.device()))))
                .toList();
    }

    /** What proves the end of a disposal that was opened again is kept anew: it proved an end that was none. */
    private static boolean isKept(InQuestion asked, RoutePaper paper, long line) {
        var order = asked.order();
        int oldest = paper.neededFor().isBy(DisposalStep.COLLECTION) ? 1 : order.edition();
        return asked.papers().stream()
                .anyMatch(each -> each.code().equals(paper.code()) && each.line() == line && each.edition() >= oldest);
    }
}
