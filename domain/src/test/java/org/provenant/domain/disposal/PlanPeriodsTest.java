package org.provenant.domain.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanPeriodsTest {

    private static final PlanPeriods PERIODS = new PlanPeriods(90, 30, 7, 1, null);

    @ParameterizedTest
    @CsvSource({
        "-400, OVERDUE",
        "-1, OVERDUE",
        "0, FINAL",
        "1, FINAL",
        "2, NEAR",
        "7, NEAR",
        "8, SOON",
        "30, SOON",
        "31, EARLY",
        "90, EARLY",
        "91, LATER"
    })
    void stagesBeginSoManyDaysBefore(long days, PlanReminder stage) {
        assertEquals(stage, PERIODS.stage(days));
    }
}
