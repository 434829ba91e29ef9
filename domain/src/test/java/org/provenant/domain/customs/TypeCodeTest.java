package org.provenant.domain.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.RuleViolated;

class TypeCodeTest {

    @Test
    void processingAndReturnComeInOnTheirOwnCaseOnly() {
        assertTrue(new TypeCode("E21").fits(PermittedCase.PR1));
        assertFalse(new TypeCode("E21").fits(PermittedCase.SP1));
        assertTrue(new TypeCode("G51").fits(PermittedCase.SP5));
        assertFalse(new TypeCode("G51").fits(PermittedCase.RS1));
    }

    @Test
    void changeOfPurposeAndReExportTradingBringNothingPermittedIn() {
        assertTrue(Arrays.stream(PermittedCase.values()).noneMatch(new TypeCode("A42")::fits));
        assertTrue(Arrays.stream(PermittedCase.values()).noneMatch(new TypeCode("G11")::fits));
    }

    @Test
    void otherTypesBringInAnyCase() {
        assertTrue(Arrays.stream(PermittedCase.values()).allMatch(new TypeCode("a12")::fits));
    }

    @Test
    void temporaryImportsAreKnownByTheirType() {
        assertTrue(new TypeCode("G13").isTemporary());
        assertFalse(new TypeCode("G51").isTemporary());
        assertFalse(new TypeCode("A12").isTemporary());
    }

    @Test
    void typeIsALetterAndTwoDigits() {
        var refusal = assertThrows(RuleViolated.class, () -> new TypeCode("12A"));

        assertEquals(CustomsRule.TYPE_CODE_UNKNOWN, refusal.rule());
    }
}
