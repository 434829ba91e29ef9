package org.provenant.domain.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Times fall on the days that were asked for, in Vietnam, also where months have no such day. */
class TimingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "DAILY,,,2026-02-28,2026-02-28",
        "WEEKLY,SUNDAY,,2026-02-24,2026-03-01",
        "MONTHLY,,31,2026-02-01,2026-02-28",
        "MONTHLY,,31,2028-02-01,2028-02-29",
        "MONTHLY,,30,2026-02-01,2026-02-28",
        "MONTHLY,,31,2026-04-01,2026-04-30",
        "MONTHLY,,1,2026-12-02,2027-01-01",
        "QUARTERLY,,31,2026-01-01,2026-03-31",
        "QUARTERLY,,31,2026-04-01,2026-06-30",
        "QUARTERLY,,15,2026-01-16,2026-04-15",
        "QUARTERLY,,1,2026-10-02,2027-01-01"
    })
    void firstDayFromADayOn(
            Rhythm rhythm,
            @Nullable Weekday weekday,
            @Nullable Integer dayOfMonth,
            LocalDate from,
            LocalDate expected) {
        var timing = new Timing(rhythm, weekday, dayOfMonth, 7, FIRST, null);

        assertEquals(Optional.of(at(expected, 7)), timing.after(at(from, 0).minusMillis(1)));
    }

    @ParameterizedTest
    @CsvSource({"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
    void zoneOfTheServerMovesNothing(String zone) {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var timing = new Timing(Rhythm.MONTHLY, null, 1, 0, FIRST, null);

            assertEquals(
                    Optional.of(Instant.parse("2026-02-28T17:00:00Z")),
                    timing.after(Instant.parse("2026-02-28T16:59:59Z")));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void timeThatIsReachedIsFollowedByTheNextAndTheLastDayEndsIt() {
        var timing = new Timing(Rhythm.DAILY, null, null, 7, FIRST, FIRST.plusDays(1));

        assertEquals(Optional.of(at(FIRST, 7)), timing.after(at(FIRST, 0)));
        assertEquals(Optional.of(at(FIRST.plusDays(1), 7)), timing.after(at(FIRST, 7)));
        assertEquals(Optional.empty(), timing.after(at(FIRST.plusDays(1), 7)));
    }

    @Test
    void rhythmNeedsItsDay() {
        assertEquals(ScheduleRule.WEEKDAY_MISSING, refused(Rhythm.WEEKLY, 5, 7));
        assertEquals(ScheduleRule.DAY_MISSING, refused(Rhythm.MONTHLY, null, 7));
        assertEquals(ScheduleRule.DAY_MISSING, refused(Rhythm.QUARTERLY, 32, 7));
        assertEquals(ScheduleRule.HOUR_INVALID, refused(Rhythm.DAILY, null, 24));
    }

    private static Object refused(Rhythm rhythm, @Nullable Integer dayOfMonth, int hour) {
        return assertThrows(RuleViolated.class, () -> new Timing(rhythm, null, dayOfMonth, hour, FIRST, null))
                .rule();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Terms.VIETNAM).toInstant();
    }
}
