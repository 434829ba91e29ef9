package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.EndRouteRules;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.disposal.PlanPeriods;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleBookName;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The plans for the end of use of the company that the caller acts for, and what the rule book says of them. */
@ApplicationScoped
class PlanBook {

    private static final int EARLY = 90;
    private static final int SOON = 30;
    private static final int NEAR = 7;
    private static final int FINAL = 1;

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    DisposalRoutes routes;

    @Inject
    EndRouteRules endRoutes;

    @Inject
    RuleBook rules;

    /**
     * The plan that holds, as the user saw it.
     *
     * @param seen 0 if the user saw none
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}, or {@link ValueRule#CHANGED_SINCE} if there is none
     *     any more
     */
    @Nullable
    EndPlan seen(PlanEndOfUse.Subject subject) {
        var plan = database.entities()
                .createQuery(
                        subject.line() != null
                                ? "select p from EndPlan p where p.withdrawnOn is null and p.permitLine = :of"
                                : "select p from EndPlan p where p.withdrawnOn is null and p.equipment = :of",
                        EndPlan.class)
                .setParameter("of", subject.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (plan == null) {
            if (subject.seen() != 0) {
                throw new RuleViolated(ValueRule.CHANGED_SINCE);
            }
            return null;
        }
        database.entities().refresh(plan);
        seenVersion.require(plan, subject.seen(), plan.version());
        return plan;
    }

    void add(EndPlan plan) {
        database.entities().persist(plan);
    }

    /** The routes that can be planned for goods of that case, by their codes; a loss never is. */
    List<DisposalRoute> open(PermittedCase permittedCase, RulePoint point) {
        var ofCase = endRoutes.of(permittedCase, point);
        return routes.at(point).stream()
                .filter(route -> !route.isOfLostDevices() && ofCase.isOpen(route.code()))
                .toList();
    }

    /**
     * A route that can be planned for goods of that case.
     *
     * @throws RuleViolated {@link DisposalRule#ROUTE_UNKNOWN}, {@link DisposalRule#PLAN_OF_LOSS} or
     *     {@link DisposalRule#PLAN_ROUTE_NOT_OPEN}
     */
    DisposalRoute route(String code, PermittedCase permittedCase, RulePoint point) {
        var route = routes.get(code, point);
        if (route.isOfLostDevices()) {
            throw new RuleViolated(DisposalRule.PLAN_OF_LOSS, nameOf(route));
        }
        var open = open(permittedCase, point);
        if (!open.contains(route)) {
            throw new RuleViolated(
                    DisposalRule.PLAN_ROUTE_NOT_OPEN,
                    nameOf(route),
                    permittedCase,
                    open.stream().map(PlanBook::nameOf).toList(),
                    route.source().text(),
                    route.source().certainty());
        }
        return route;
    }

    private static RuleBookName nameOf(DisposalRoute route) {
        return new RuleBookName(route.nameVi(), route.nameEn());
    }

    /** From how many days before a planned end on it is told of; the same for every case. */
    PlanPeriods periods() {
        var point = rules.now();
        var early = rules.parameter(ParameterCode.PLAN_EARLY_DAYS, PermittedCase.SP1, point);
        return new PlanPeriods(
                days(early.orElse(null), EARLY),
                days(ParameterCode.PLAN_SOON_DAYS, point, SOON),
                days(ParameterCode.PLAN_NEAR_DAYS, point, NEAR),
                days(ParameterCode.PLAN_FINAL_DAYS, point, FINAL),
                early.map(Parameter::source).orElse(null));
    }

    private int days(ParameterCode code, RulePoint point, int usual) {
        return days(rules.parameter(code, PermittedCase.SP1, point).orElse(null), usual);
    }

    private static int days(@Nullable Parameter parameter, int usual) {
        return (parameter == null ? OptionalInt.empty() : parameter.number()).orElse(usual);
    }
}
