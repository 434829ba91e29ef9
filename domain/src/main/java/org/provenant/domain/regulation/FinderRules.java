package org.provenant.domain.regulation;

import java.util.List;

/**
 * The rules that the case finder reads, all of one point.
 *
 * @param cases rows of the kind {@link RuleKind#CASE}
 * @param conditions rows of the kind {@link RuleKind#CONDITION}
 * @param routes rows of the kind {@link RuleKind#OUTSIDE_ROUTE}
 * @param principles rows of the kind {@link RuleKind#PRINCIPLE}
 * @param controls rows of the kind {@link RuleKind#OTHER_CONTROL}
 * @param mappings rows of the kind {@link RuleKind#HS_MAPPING}
 */
public record FinderRules(
        List<RuleRow> cases,
        List<RuleRow> conditions,
        List<RuleRow> routes,
        List<RuleRow> principles,
        List<RuleRow> controls,
        List<RuleRow> mappings,
        ListedGoods goods) {

    public FinderRules {
        cases = List.copyOf(cases);
        conditions = List.copyOf(conditions);
        routes = List.copyOf(routes);
        principles = List.copyOf(principles);
        controls = List.copyOf(controls);
        mappings = List.copyOf(mappings);
    }
}
