package org.provenant.domain.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

class UsePolicyTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final UsePolicy.Facts EVERY_THREE_MONTHS = new UsePolicy.Facts(3, 15, 5, 7, 14, START, true);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, ASKED",
        "2026-02-09, 2026-01-31, ASKED",
        "2026-02-10, 2026-01-31, REMINDED",
        "2026-02-15, 2026-01-31, REMINDED",
        "2026-02-16, 2026-01-31, OVERDUE",
        "2026-02-22, 2026-01-31, OVERDUE",
        "2026-02-23, 2026-01-31, HEADS_TOLD",
        "2026-03-01, 2026-01-31, HEADS_TOLD",
        "2026-03-02, 2026-01-31, OFFICERS_TOLD",
        "2026-04-29, 2026-01-31, OFFICERS_TOLD",
        "2026-04-30, 2026-04-30, ASKED",
        "2027-02-01, 2027-01-31, ASKED"
    })
    void periodsFollowEachOtherAndBecomeMoreUrgent(LocalDate day, LocalDate from, ConfirmationStage stage) {
        var period = EVERY_THREE_MONTHS.periodOn(day).orElseThrow();

        assertEquals(from, period.from());
        assertEquals(stage, period.stageOn(day));
    }

    @Test
    void nobodyIsAskedBeforeTheFirstPeriodNorWhenTheCompanyDoesNotAsk() {
        var silent = new UsePolicy.Facts(3, 15, 5, 7, 14, START, false);

        assertEquals(Optional.empty(), EVERY_THREE_MONTHS.periodOn(START.minusDays(1)));
        assertEquals(Optional.empty(), silent.periodOn(START.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 15, 5, 7, 14",
        "25, 15, 5, 7, 14",
        "3, 0, 0, 7, 14",
        "3, 91, 5, 7, 14",
        "3, 5, 6, 7, 14",
        "3, 15, -1, 7, 14",
        "3, 15, 5, -1, 14",
        "3, 15, 5, 15, 14",
        "3, 15, 5, 7, 91"
    })
    void whatCannotBeKeptIsRefused(int months, int due, int remind, int heads, int officers) {
        assertThrows(RuleViolated.class, () -> new UsePolicy.Facts(months, due, remind, heads, officers, START, true));
    }

    @Test
    void roundFollowsWhatTheCompanySetsAndIsOverOnceTheNextPeriodBegins() {
        var first = EVERY_THREE_MONTHS.periodOn(START).orElseThrow();
        var round = new ConfirmationRound(new CompanyId(1), first, START);
        var later = START.plusDays(16);
        var longer = new UsePolicy.Facts(3, 30, 5, 7, 14, START, true)
                .periodOn(later)
                .orElseThrow();
        var earlier = new UsePolicy.Facts(3, 30, 5, 7, 14, START.minusDays(3), true)
                .periodOn(later)
                .orElseThrow();

        assertFalse(round.isBehind(first, START));
        assertTrue(round.isBehind(first, later));
        round.follow(first, later);
        assertEquals(ConfirmationStage.OVERDUE, round.stage());
        assertTrue(round.isBehind(longer, later));
        round.follow(longer, later);
        assertEquals(ConfirmationStage.ASKED, round.stage());
        assertFalse(round.isOver(earlier), "nobody is asked twice for the same time");
        assertFalse(round.isBehind(earlier, later));
        assertTrue(round.isOver(EVERY_THREE_MONTHS.periodOn(START.plusMonths(3)).orElseThrow()));
        assertTrue(round.isOver(null));
    }

    @Test
    void whoDoesNotUseADeviceSaysWhy() {
        var device = new EquipmentId(1);

        var refused = assertThrows(
                RuleViolated.class, () -> new UseConfirmation.Facts(device, ConfirmationAnswer.NOT_WITH_ME, "  "));

        assertEquals(UsageRule.REMARK_NEEDED, refused.rule());
        assertNull(new UseConfirmation.Facts(device, ConfirmationAnswer.IN_USE, null).remark());
    }
}
