package org.provenant.domain.regulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one case that goods meet or fail by themselves, whatever their use. It warns and forbids nothing:
 * few of them were ever compared with the official text.
 */
public final class GoodsConditions {

    /** A former code counts as listed, as its goods may be. */
    private static final Set<CaseAdvice.CodeStanding> LISTED =
            EnumSet.of(CaseAdvice.CodeStanding.LISTED, CaseAdvice.CodeStanding.FORMER);

    private final List<RuleRow> conditions;
    private final CodeReader codes;
    private final int year;

    /**
     * @param conditions rows of the kind {@link RuleKind#CONDITION} of any case
     * @param mappings rows of the kind {@link RuleKind#HS_MAPPING}
     * @param year the year of import, for the age of goods
     */
    public GoodsConditions(
            PermittedCase permittedCase,
            List<RuleRow> conditions,
            ListedGoods goods,
            List<RuleRow> mappings,
            int year) {
        this.conditions = conditions.stream()
                .filter(row -> row.content().cases().contains(permittedCase))
                .filter(row -> test(row).isOfGoods())
                .toList();
        this.codes = new CodeReader(goods, mappings);
        this.year = year;
    }

    /**
     * Those that the goods fail; what is not known fails nothing.
     *
     * @param manufactured the year of manufacture, if it is known
     */
    public List<CaseAdvice.Said> failed(HsCode hs, GoodsState state, @Nullable Integer manufactured) {
        var goods = new GoodsTraits(state, manufactured, year);
        return conditions.stream()
                .filter(row -> fails(row, hs, goods))
                .map(CaseAdvice::said)
                .toList();
    }

    private boolean fails(RuleRow row, HsCode hs, GoodsTraits goods) {
        return test(row) == RuleTest.GOODS_LISTED
                ? !LISTED.contains(codes.read(hs).standing())
                : !goods.meet(row.content()).orElse(true);
    }

    private static RuleTest test(RuleRow row) {
        return row.content().choice(RuleField.TEST, RuleTest.class);
    }
}
