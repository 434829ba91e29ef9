package org.provenant.domain.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/**
 * When something is due: on which days, and at which hour in Vietnam, wherever the server stands.
 *
 * @param weekday for a weekly rhythm
 * @param dayOfMonth for a monthly or quarterly rhythm; {@value #LAST_DAY} is the last day, and so is a day that a month does
 *     not have
 * @param hour full hour
 * @param validTo last day, or none
 */
public record Timing(
        Rhythm rhythm,
        @Nullable Weekday weekday,
        @Nullable Integer dayOfMonth,
        int hour,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Stands for the last day of a month or quarter. */
    public static final int LAST_DAY = 31;

    private static final int LAST_HOUR = 23;
    private static final int MONTHS_OF_QUARTER = 3;

    /** No rhythm leaves out more days than these. */
    private static final int LONGEST_WAIT = 100;

    /**
     * @throws RuleViolated {@link ScheduleRule#WEEKDAY_MISSING}, {@link ScheduleRule#DAY_MISSING} or {@link
     *     ScheduleRule#HOUR_INVALID}
     */
    public Timing {
        boolean byWeek = rhythm == Rhythm.WEEKLY;
        boolean byMonth = rhythm == Rhythm.MONTHLY || rhythm == Rhythm.QUARTERLY;
        if (byWeek && weekday == null) {
            throw new RuleViolated(ScheduleRule.WEEKDAY_MISSING);
        }
        if (byMonth && (dayOfMonth == null || dayOfMonth < 1 || dayOfMonth > LAST_DAY)) {
            throw new RuleViolated(ScheduleRule.DAY_MISSING);
        }
        if (hour < 0 || hour > LAST_HOUR) {
            throw new RuleViolated(ScheduleRule.HOUR_INVALID, hour);
        }
        weekday = byWeek ? weekday : null;
        dayOfMonth = byMonth ? dayOfMonth : null;
    }

    /** The first time after a moment; none if the last day is over by then. */
    public Optional<Instant> after(Instant moment) {
        var today = moment.atZone(Terms.VIETNAM).toLocalDate();
        var first = validFrom.isAfter(today) ? validFrom : today;
        return first.datesUntil(first.plusDays(LONGEST_WAIT))
                .filter(this::isOn)
                .map(this::at)
                .filter(due -> due.isAfter(moment))
                .findFirst();
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Terms.VIETNAM).toInstant();
    }

    private boolean isOn(LocalDate day) {
        if (validTo != null && day.isAfter(validTo)) {
            return false;
        }
        return switch (rhythm) {
            case DAILY -> true;
            case WEEKLY -> weekday != null && weekday.isOf(day);
            case MONTHLY -> isDayOfMonth(day);
            case QUARTERLY -> isMonthOfQuarter(day) && isDayOfMonth(day);
        };
    }

    private boolean isDayOfMonth(LocalDate day) {
        return dayOfMonth != null
                && day.getDayOfMonth()
                        == Math.min(dayOfMonth, YearMonth.from(day).lengthOfMonth());
    }

    private boolean isMonthOfQuarter(LocalDate day) {
        boolean lastDay = dayOfMonth != null && dayOfMonth == LAST_DAY;
        return day.getMonthValue() % MONTHS_OF_QUARTER == (lastDay ? 0 : 1);
    }
}
