package org.provenant.domain.regulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the rule book says of one permitted case at one point: checklist, procedure, conditions and the types of
 * declarations that its goods can come in under.
 *
 * @param rules by kind; what every case needs comes first
 */
public record CaseBook(List<RuleReading> rules) {

    /** The kinds of rules that it is made of. */
    public static final Set<RuleKind> KINDS =
            Set.of(RuleKind.PAPER, RuleKind.PARAMETER, RuleKind.CONDITION, RuleKind.TYPE_CODE);

    private static final Comparator<RuleReading> READING_ORDER = Comparator.comparing(
                    (RuleReading each) -> each.facts().kind())
            .thenComparing(each -> -each.facts().content().cases().size());

    public CaseBook {
        rules = List.copyOf(rules);
    }

    /** @param inForce rules of that point in their order; those of other cases and kinds are left out */
    public static CaseBook of(PermittedCase permittedCase, Collection<RuleReading> inForce) {
        return new CaseBook(inForce.stream()
                .filter(each -> KINDS.contains(each.facts().kind()))
                .filter(each -> each.facts().content().cases().contains(permittedCase))
                .sorted(READING_ORDER)
                .toList());
    }

    /** The papers that a dossier consists of. */
    public List<Paper> checklist() {
        return rules.stream()
                .filter(each -> each.facts().kind() == RuleKind.PAPER)
                .map(Paper::of)
                .toList();
    }
}
