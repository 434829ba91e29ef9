package org.provenant.domain.sanitisation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

class WipeRecordTest {

    private static final String REV_1 = "NIST SP 800-88 Rev. 1";
    private static final String REV_2 = "NIST SP 800-88 Rev. 2";
    private static final WipeStandard IN_FORCE = new WipeStandard(REV_2, false);
    private static final LocalDate CAME = LocalDate.of(2026, 3, 12);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Instant START = Instant.parse("2026-06-15T01:00:00Z");
    private static final Instant END = Instant.parse("2026-06-15T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void operatorDoesNotVerifyTheOwnWork() {
        refused(SanitisationRule.VERIFIER_IS_OPERATOR, () -> wipe(REV_2, "Trần Văn Nam", "TRAN VAN NAM ", START, END));
    }

    @Test
    void wipeSaysWithWhatAndWhen() {
        refused(SanitisationRule.WIPE_INCOMPLETE, () -> wipe(REV_2, "A", "B", START, null));
        refused(SanitisationRule.END_BEFORE_START, () -> wipe(REV_2, "A", "B", END, START));
    }

    @Test
    void methodReachesTheLevelThatIsClaimed() {
        refused(
                SanitisationRule.METHOD_NOT_OF_LEVEL,
                () -> WipeRecord.Facts.destruction(DAY, REV_2, WipeMethod.OVERWRITE, null, "A", "B", null));
    }

    @Test
    void nothingIsWipedBeforeItCameOrInTheFuture() {
        var facts = wipe(REV_2, "A", "B", START, END);

        assertDoesNotThrow(() -> facts.requirePossible(CAME, NOW, IN_FORCE));
        refused(SanitisationRule.WIPED_BEFORE_IT_CAME, () -> facts.requirePossible(DAY.plusDays(1), NOW, IN_FORCE));
        refused(SanitisationRule.WIPED_IN_THE_FUTURE, () -> facts.requirePossible(CAME, START, IN_FORCE));
    }

    @Test
    void revisionIsTheOneOfTheDay() {
        var former = wipe(REV_1, "A", "B", START, END);

        refused(SanitisationRule.STANDARD_NOT_IN_FORCE, () -> former.requirePossible(CAME, NOW, IN_FORCE));
        assertDoesNotThrow(() -> former.requirePossible(CAME, NOW, new WipeStandard(REV_1, true)));
        assertDoesNotThrow(() -> former.requirePossible(CAME, NOW, new WipeStandard(null, false)));
    }

    @Test
    void degaussingIsDestructionOnlyWhereTheStandardSaysSo() {
        var degaussed = WipeRecord.Facts.destruction(DAY, REV_2, WipeMethod.DEGAUSS, null, "A", "B", null);

        refused(SanitisationRule.DEGAUSS_NO_DESTRUCTION, () -> degaussed.requirePossible(CAME, NOW, IN_FORCE));
        assertDoesNotThrow(() -> degaussed.requirePossible(CAME, NOW, new WipeStandard(REV_2, true)));
    }

    @Test
    void serialsAreComparedByLettersAndDigits() {
        assertEquals("WDWCC4N0123456", Drive.keyOf("wd-wcc4n0 123456"));
    }

    private static void refused(Rule rule, Executable act) {
        assertEquals(rule, assertThrows(RuleViolated.class, act).rule());
    }

    private static WipeRecord.Facts wipe(
            String standard, String operator, String verifier, @Nullable Instant start, @Nullable Instant end) {
        return new WipeRecord.Facts(
                DAY,
                standard,
                WipeLevel.PURGE,
                WipeMethod.FIRMWARE_ERASE,
                null,
                "nwipe",
                "0.38",
                "Đọc lại toàn bộ",
                operator,
                verifier,
                start,
                end,
                WipeResult.GOOD,
                null);
    }
}
