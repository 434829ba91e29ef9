package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provenant.application.disposal.EndPlans;
import org.provenant.application.disposal.LinePlan;
import org.provenant.application.disposal.RouteList;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.shared.RuleBookName;

/** What is planned for the end of use of each permit line, and what became of its devices. */
@ApplicationScoped
class PlanFigures implements Figures {

    @Inject
    EndPlans plans;

    @Inject
    RouteList routes;

    @Override
    public ManagementKind kind() {
        return ManagementKind.PLAN_AND_PRACTICE;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        var names = routes.today().stream().collect(Collectors.toMap(DisposalRoute::code, DisposalRoute::name));
        return plans.all().stream().map(line -> row(line, names)).toList();
    }

    private static FigureRow row(LinePlan line, Map<String, RuleBookName> routes) {
        var route = line.route();
        return FigureRow.of(Lead.Target.PERMIT, line.permitId())
                .put(ManagementColumn.PERMIT, line.permit())
                .put(ManagementColumn.LINE, line.lineNo())
                .put(ManagementColumn.GOODS, line.goods())
                .put(ManagementColumn.PLANNED_ROUTE, route == null ? null : routes.get(route))
                .put(ManagementColumn.PLANNED_END, line.end())
                .put(
                        ManagementColumn.RESPONSIBLE,
                        line.own() == null ? null : line.own().responsible())
                .put(ManagementColumn.DEVICES, line.devices())
                .put(ManagementColumn.HERE, line.here())
                .put(ManagementColumn.ORDERED, line.ordered())
                .put(ManagementColumn.RE_EXPORTED, line.reExported())
                .put(ManagementColumn.DESTROYED, line.destroyed())
                .put(ManagementColumn.LIQUIDATED, line.liquidated())
                .put(ManagementColumn.LOST, line.lost())
                .put(ManagementColumn.RETURNED, line.returned())
                .put(ManagementColumn.OTHERWISE, line.otherwise());
    }
}
