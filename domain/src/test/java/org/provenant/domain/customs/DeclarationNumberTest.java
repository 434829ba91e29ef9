package org.provenant.domain.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.RuleViolated;

class DeclarationNumberTest {

    @Test
    void lastOfTwelveDigitsCountsAmendments() {
        assertEquals("10862544012", new DeclarationNumber("108625440120").identity());
        assertEquals("10862544012", new DeclarationNumber("10862544012").identity());
    }

    @Test
    void blanksAndMarksMakeNoDifference() {
        assertEquals("108625440120", new DeclarationNumber(" 108 625.440-120 ").digits());
    }

    @Test
    void importsBeginWithOne() {
        assertTrue(new DeclarationNumber("108625440120").looksLikeImport());
        assertFalse(new DeclarationNumber("308625440120").looksLikeImport());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1086254401", "1086254401200", "10862544012A", ""})
    void otherFormsAreRefused(String typed) {
        var refusal = assertThrows(RuleViolated.class, () -> new DeclarationNumber(typed));

        assertEquals(CustomsRule.NUMBER_FORM, refusal.rule());
    }
}
