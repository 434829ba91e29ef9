package org.provenant.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.RuleViolated;

class TaxCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0100047516", "0302035520", "0100109106", "4401053694", "0101243150", "0300588569"})
    void codesInUseHaveARightCheckDigit(String code) {
        assertEquals(code, new TaxCode(code).value());
    }

    @Test
    void dependantsAreWrittenWithAHyphen() {
        assertEquals("0100109106-001", new TaxCode("0100109106001").value());
        assertEquals("0100109106-001", new TaxCode("0100109106 - 001").value());
    }

    @Test
    void individualsUseTwelveDigitsWithoutCheckDigit() {
        assertEquals("001099012345", new TaxCode("001099012345").value());
    }

    @Test
    void wrongDigitIsNoticed() {
        var refusal = assertThrows(RuleViolated.class, () -> new TaxCode("0100109107"));

        assertEquals(OrganisationRule.TAX_CODE_CHECK_DIGIT, refusal.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"010010910", "01001091061", "0100109106-000", "MST0100109106", ""})
    void otherFormsAreRefused(String typed) {
        var refusal = assertThrows(RuleViolated.class, () -> new TaxCode(typed));

        assertEquals(OrganisationRule.TAX_CODE_FORM, refusal.rule());
    }
}
