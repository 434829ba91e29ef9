package org.provenant.domain.regulation;

import java.util.List;
import org.provenant.domain.regulation.CaseAdvice.CodeStanding;
import org.provenant.domain.regulation.CaseAdvice.Former;

/**
 * Finds out what the rule book knows of an HS code. It holds the list of banned goods and what became of former headings,
 * but no whole nomenclature: that a code is not on the list does not mean that there is such a code.
 */
final class CodeReader {

    private final ListedGoods goods;
    private final List<RuleRow> mappings;

    /** @param mappings rows of the kind {@link RuleKind#HS_MAPPING} */
    CodeReader(ListedGoods goods, List<RuleRow> mappings) {
        this.goods = goods;
        this.mappings = mappings;
    }

    CaseAdvice.Code read(HsCode code) {
        var listing = goods.find(code).map(CaseAdvice::listing).orElse(null);
        if (listing != null) {
            return new CaseAdvice.Code(CodeStanding.LISTED, listing, List.of(), null, List.of());
        }
        if (!code.isPossible()) {
            return new CaseAdvice.Code(CodeStanding.NO_SUCH_CODE, null, List.of(), null, List.of());
        }
        var former = mappings.stream()
                .filter(row -> code.isUnder(row.content().text(RuleField.FROM_HEADING)))
                .map(this::former)
                .toList();
        if (!former.isEmpty()) {
            return new CaseAdvice.Code(CodeStanding.FORMER, null, former, null, List.of());
        }
        for (var length : new int[] {6, 4}) {
            var heading = code.digits().substring(0, length);
            var near = goods.near(heading).stream().map(RuleRow::code).toList();
            if (!near.isEmpty()) {
                var siblings = length == 6 ? near : List.<String>of();
                return new CaseAdvice.Code(CodeStanding.BESIDE_LISTED, null, List.of(), heading, siblings);
            }
        }
        return new CaseAdvice.Code(CodeStanding.NOT_LISTED, null, List.of(), null, List.of());
    }

    private Former former(RuleRow row) {
        var content = row.content();
        var present = content.text(RuleField.TO_HEADING);
        return new Former(
                content.text(RuleField.FROM_HEADING),
                content.text(RuleField.NOMENCLATURE),
                present,
                content.text(RuleField.TO_NOMENCLATURE),
                goods.near(present).stream().map(CaseAdvice::listing).toList(),
                row.source());
    }
}
