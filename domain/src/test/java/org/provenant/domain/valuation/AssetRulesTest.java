package org.provenant.domain.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.RuleViolated;

class AssetRulesTest {

    @Test
    void withoutAThresholdNothingIsGuessed() {
        var silent = new AssetRules(null, null, List.of());

        var refused = assertThrows(RuleViolated.class, () -> silent.treatmentOf(BigDecimal.TEN));

        assertEquals(ValuationRule.THRESHOLD_UNKNOWN, refused.rule());
    }
}
