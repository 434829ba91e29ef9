package org.provenant.domain.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.RuleViolated;

/** Against tables that were computed day by day in exact fractions, apart from this code. */
class DepreciationTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "at-the-end-of-a-day.csv", delimiter = ';', numLinesToSkip = 1)
    void whatIsWrittenOffWhenADayEnds(
            String name, BigDecimal cost, LocalDate from, int months, LocalDate day, BigDecimal accumulated) {
        var depreciation = new Depreciation(cost, from, months);

        assertEquals(accumulated, depreciation.accumulatedOn(day), name);
        assertEquals(cost.subtract(accumulated), depreciation.remainingOn(day), name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "gone-on-a-day.csv", delimiter = ';', numLinesToSkip = 1)
    void whatIsWrittenOffOfAnAssetThatGoesOnADay(
            String name, BigDecimal cost, LocalDate from, int months, LocalDate day, BigDecimal accumulated) {
        var depreciation = new Depreciation(cost, from, months);

        assertEquals(accumulated, depreciation.accumulatedBefore(day), name);
        assertEquals(cost.subtract(accumulated), depreciation.remainingBefore(day), name);
    }

    @Test
    void neverFallsAndEndsAtTheCost() {
        var depreciation = new Depreciation(new BigDecimal(31_415_926), LocalDate.of(2024, 2, 29), 37);
        var last = BigDecimal.ZERO;
        for (var day = LocalDate.of(2024, 2, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            var now = depreciation.accumulatedOn(day);
            assertEquals(now, now.max(last), day.toString());
            last = now;
        }
        assertEquals(depreciation.cost(), last);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "0.5", "30000000.01"})
    void costIsWholeDong(BigDecimal cost) {
        var refused = assertThrows(RuleViolated.class, () -> new Depreciation(cost, NEW_YEAR, 36));

        assertEquals(ValuationRule.COST_INVALID, refused.rule());
    }

    @ParameterizedTest
    @CsvSource({"0", "-36", "601"})
    void lifeIsSomeMonths(int months) {
        var refused = assertThrows(RuleViolated.class, () -> new Depreciation(BigDecimal.TEN, NEW_YEAR, months));

        assertEquals(ValuationRule.LIFE_INVALID, refused.rule());
    }
}
