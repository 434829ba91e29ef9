package org.provenant.domain.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays calendar = ExampleCalendar.asAnnounced();

    /** The deadlines of the procedure: 5 days to decide, 3 or 1 to ask for a supplement, 2 and 5 to consult. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void deadlineIsRightForEveryStartOfTwoYears(int days) {
        ExampleCalendar.FIRST.datesUntil(ExampleCalendar.LAST).forEach(start -> {
            var wanted = ExampleCalendar.after(start, days);

            var due = calendar.due(start, days);

            if (wanted.size() == days) {
                assertEquals(new WorkingDays.Due(wanted.get(days - 1), true), due, () -> "from " + start);
                assertEquals(new WorkingDays.Count(days, true), calendar.between(start, due.day()), () -> "" + start);
            } else {
                assertFalse(due.known(), () -> "from " + start);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 5, 2026-02-27",
        "2026-02-11, 5, 2026-02-25",
        "2026-01-05, 5, 2026-01-10",
        "2025-04-24, 3, 2025-04-28",
        "2025-04-29, 1, 2025-05-05",
        "2026-04-24, 1, 2026-04-28",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 1, 2026-09-03"
    })
    void holidaysAndMadeUpSaturdaysAreCountedAsAnnounced(LocalDate start, int days, LocalDate due) {
        assertEquals(new WorkingDays.Due(due, true), calendar.due(start, days));
    }

    @Test
    void dayOfTheEventIsNotCounted() {
        var monday = LocalDate.of(2026, 3, 2);

        assertEquals(monday.plusDays(1), calendar.due(monday, 1).day());
        assertEquals(0, calendar.between(monday, monday).days());
    }

    @Test
    void daysBackwardsAreNegative() {
        assertEquals(
                -5,
                calendar.between(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 2))
                        .days());
    }

    @Test
    void yearWithoutCalendarIsToldAndNeverSilentlyCounted() {
        var due = calendar.due(LocalDate.of(2026, 12, 30), 5);

        assertFalse(calendar.knows(2027));
        assertFalse(due.known());
        assertEquals(LocalDate.of(2027, 1, 6), due.day());
        assertFalse(calendar.between(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 6))
                .known());
        assertTrue(calendar.due(LocalDate.of(2026, 12, 24), 5).known());
    }

    @Test
    void withoutAnyCalendarOnlyWeekendsAreLeftOut() {
        var weekends = new WorkingDays(List.of());

        assertEquals(new WorkingDays.Due(LocalDate.of(2026, 1, 2), false), weekends.due(LocalDate.of(2025, 12, 31), 2));
    }
}
