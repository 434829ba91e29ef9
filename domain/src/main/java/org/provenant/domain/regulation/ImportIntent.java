package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * What somebody thinks of importing.
 *
 * @param goods what they are, in words
 * @param manufactureYear none while it is not known
 * @param relation none while it is not known
 * @param answers answers by the code of the condition that asks
 */
public record ImportIntent(
        String goods,
        HsCode hs,
        GoodsState state,
        @Nullable Integer manufactureYear,
        ImportPurpose purpose,
        @Nullable OwnerRelation relation,
        Map<String, Answer> answers)
        implements Serializable {

    public static final int GOODS_LENGTH = 500;

    /** The first year in which goods can be made. */
    public static final int FIRST_YEAR = 1950;

    /** @throws RuleViolated {@link RegulationRule#CODE_INVALID} if an answer is to no code of a condition */
    public ImportIntent {
        goods = Text.required(goods, "goods", GOODS_LENGTH);
        answers.keySet().forEach(RuleKind.CONDITION::requireCode);
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /**
     * What was made after the year of import cannot be imported in it.
     *
     * @throws RuleViolated {@link ValueRule#YEAR_INVALID}
     */
    void requireMadeBy(int importYear) {
        if (manufactureYear != null && (manufactureYear < FIRST_YEAR || manufactureYear > importYear)) {
            throw new RuleViolated(ValueRule.YEAR_INVALID, manufactureYear.toString(), Integer.toString(importYear));
        }
    }
}
