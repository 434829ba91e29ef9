package org.provenant.domain.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.regulation.YearCount;

class ReconciliationYearTest {

    @ParameterizedTest
    @CsvSource({
        "CALENDAR,2026,2025-03-10,2026-01-01,2026-12-31",
        "PERMISSION,2026,2025-03-10,2026-03-10,2027-03-09",
        "PERMISSION,2025,2025-03-10,2025-03-10,2026-03-09",
        "PERMISSION,2025,2024-02-29,2025-02-28,2026-02-27",
        "PERMISSION,2027,2024-02-29,2027-02-28,2028-02-28",
        "PERMISSION,2028,2024-02-29,2028-02-29,2029-02-27"
    })
    void yearRunsFromItsFirstDayToTheDayBeforeTheNext(
            YearCount count, int year, LocalDate permission, LocalDate from, LocalDate to) {
        var period = ReconciliationYear.of(count, year, permission);

        assertEquals(from, period.from());
        assertEquals(to, period.to());
    }

    @ParameterizedTest
    @CsvSource({
        "CALENDAR,2026-01-01,2026",
        "PERMISSION,2026-03-09,2025",
        "PERMISSION,2026-03-10,2026",
        "PERMISSION,2026-12-31,2026"
    })
    void dayLiesInTheYearThatHasBegunByThen(YearCount count, LocalDate day, int year) {
        assertEquals(year, ReconciliationYear.at(count, day, LocalDate.of(2025, 3, 10)));
    }
}
