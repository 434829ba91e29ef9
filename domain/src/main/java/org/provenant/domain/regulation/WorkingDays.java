package org.provenant.domain.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days by the calendar of public holidays and of the Saturdays worked to make up for them. The first day
 * is not counted (Civil Code 91/2015/QH13, Article 147). Years of which no calendar is known are counted by weekends
 * alone, and that is told.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, DayKind> special = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /** @param holidays rows of the kind {@link RuleKind#HOLIDAY} */
    public static WorkingDays of(Collection<RuleRow> holidays) {
        return new WorkingDays(holidays.stream().map(Span::of).toList());
    }

    /** @param spans the days that differ from the ordinary week; a year is known if its 1 January is among them */
    public WorkingDays(Collection<Span> spans) {
        for (var span : spans) {
            if (span.last().isBefore(span.first())) {
                continue;
            }
            span.first().datesUntil(span.last().plusDays(1)).forEach(day -> {
                special.put(day, span.kind());
                if (day.getDayOfYear() == 1) {
                    years.add(day.getYear());
                }
            });
        }
    }

    /** Whether the calendar of that year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether people work on that day, as far as is known. */
    public boolean isWorking(LocalDate day) {
        var kind = special.get(day);
        return kind == null ? !WEEKEND.contains(day.getDayOfWeek()) : kind == DayKind.MADE_UP;
    }

    /**
     * The last day of a deadline.
     *
     * @param start the day of the event, which is not counted
     * @param days number of working days, 0 for the start itself
     */
    public Due due(LocalDate start, int days) {
        var day = start;
        var known = true;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            known &= knows(day.getYear());
            if (isWorking(day)) {
                left--;
            }
        }
        return new Due(day, known);
    }

    /**
     * How many working days follow a day, up to and with another; negative if the other lies before.
     *
     * @param from the day that is not counted
     */
    public Count between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            var back = between(to, from);
            return new Count(-back.days(), back.known());
        }
        int days = 0;
        var known = true;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            known &= knows(day.getYear());
            if (isWorking(day)) {
                days++;
            }
        }
        return new Count(days, known);
    }

    /** Days in a row that differ from the ordinary week in the same way, both ends included. */
    public record Span(LocalDate first, LocalDate last, DayKind kind) {

        static Span of(RuleRow row) {
            var content = row.content();
            return new Span(
                    content.day(RuleField.FIRST_DAY),
                    content.day(RuleField.LAST_DAY),
                    content.choice(RuleField.DAY_KIND, DayKind.class));
        }
    }

    /**
     * When a deadline ends.
     *
     * @param known whether the calendars of all years that it passes through are known; if not, holidays may be missing
     */
    public record Due(LocalDate day, boolean known) {}

    /**
     * A number of working days.
     *
     * @param known as in {@link Due}
     */
    public record Count(int days, boolean known) {}
}
