package org.provenant.domain.regulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of goods themselves, whatever their use.
 *
 * @param manufactured the year of manufacture, if it is known
 * @param year the year of import, for the age of goods
 */
record GoodsTraits(GoodsState state, @Nullable Integer manufactured, int year) {

    /** Whether the goods meet this condition; nothing if that is not known, or if the condition asks for something else. */
    Optional<Boolean> meet(RuleContent condition) {
        return switch (condition.choice(RuleField.TEST, RuleTest.class)) {
            case GOODS_USED -> Optional.of(state.countsAsUsed());
            case GOODS_REFURBISHED -> Optional.of(state == GoodsState.REFURBISHED);
            case MAX_AGE_YEARS ->
                manufactured == null || condition.find(RuleField.LIMIT) == null
                        ? Optional.empty()
                        : Optional.of(year - manufactured <= condition.number(RuleField.LIMIT));
            default -> Optional.empty();
        };
    }
}
