package org.provenant.domain.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.RuleViolated;

class TypeCodeTest {

    @Test
    void temporaryImportsAreKnownByTheirType() {
        assertTrue(new TypeCode("G13").isTemporary());
        assertFalse(new TypeCode("G51").isTemporary());
        assertFalse(new TypeCode("a12").isTemporary());
    }

    @Test
    void typeIsALetterAndTwoDigits() {
        var refusal = assertThrows(RuleViolated.class, () -> new TypeCode("12A"));

        assertEquals(CustomsRule.TYPE_CODE_UNKNOWN, refusal.rule());
    }
}
