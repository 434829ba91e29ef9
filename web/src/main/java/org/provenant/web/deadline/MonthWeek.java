package org.provenant.web.deadline;

import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.provenant.application.deadline.DeadlineRow;

/** A week of a month as a calendar shows it, from Monday to Sunday. */
public record MonthWeek(List<Day> days) implements Serializable {

    private static final int WEEK = 7;

    public MonthWeek {
        days = List.copyOf(days);
    }

    /** All weeks that have a day of the month. */
    static List<MonthWeek> of(YearMonth month, List<DeadlineRow> due, Clock clock) {
        var today = LocalDate.now(clock);
        var byDay = due.stream().collect(Collectors.groupingBy(DeadlineRow::day));
        var weeks = new ArrayList<MonthWeek>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            weeks.add(new MonthWeek(monday.datesUntil(monday.plusDays(WEEK))
                    .map(day -> new Day(
                            day,
                            YearMonth.from(day).equals(month),
                            day.equals(today),
                            byDay.getOrDefault(day, List.of())))
                    .toList()));
            monday = monday.plusDays(WEEK);
        }
        return weeks;
    }

    /**
     * A day with what is due on it.
     *
     * @param inMonth whether it belongs to the month, or only fills its week
     */
    public record Day(LocalDate day, boolean inMonth, boolean today, List<DeadlineRow> due) implements Serializable {

        public Day {
            due = List.copyOf(due);
        }
    }
}
