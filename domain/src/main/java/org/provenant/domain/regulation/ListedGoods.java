package org.provenant.domain.regulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The list of banned used IT goods as it stands at one point. A listed heading of 4 or 6 digits covers every code
 * beneath it, one of 8 digits only itself; of several the longest counts (Circular 11/2018/TT-BTTTT, Article 2).
 *
 * @param headings rows of the kind {@link RuleKind#HS_HEADING}
 */
public record ListedGoods(List<RuleRow> headings) {

    public ListedGoods {
        headings = List.copyOf(headings);
    }

    /** The heading that covers these goods; none if they are not on the list. */
    public Optional<RuleRow> find(HsCode code) {
        return headings.stream().filter(row -> code.isUnder(row.code())).max(Comparator.comparingInt(row -> row.code()
                .length()));
    }

    /** The headings that cover this heading of 4 or 6 digits or lie beneath it. */
    List<RuleRow> near(String heading) {
        return headings.stream()
                .filter(row -> row.code().startsWith(heading) || heading.startsWith(row.code()))
                .toList();
    }
}
