package org.provenant.domain.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.RuleViolated;

class HsCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"84713020", "8471.30.20", "8471 30 20", " 8471.3020 ", "8471\u00A030\u00A020"})
    void everyUsualWritingIsTheSameCode(String written) {
        var code = new HsCode(written);

        assertEquals("84713020", code.digits());
        assertEquals("8471.30.20", code.shown());
        assertTrue(code.isUnder("8471"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8471.30", "847130201", "8471302O", "８４７１３０２０", "-84713020"})
    void anythingButEightDigitsIsRefused(String written) {
        var refusal = assertThrows(RuleViolated.class, () -> new HsCode(written));

        assertEquals(RegulationRule.HS_CODE_INVALID, refusal.rule());
    }
}
