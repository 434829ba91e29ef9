package org.provenant.domain.regulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The working days of 2025 and 2026, written down month by month from the public announcements. */
public final class ExampleCalendar {

    /** First and last day of the two years. */
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final List<String> MONTHS = List.of(
            "2025-01: 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24",
            "2025-02: 3 4 5 6 7 10 11 12 13 14 17 18 19 20 21 24 25 26 27 28",
            "2025-03: 3 4 5 6 7 10 11 12 13 14 17 18 19 20 21 24 25 26 27 28 31",
            "2025-04: 1 2 3 4 8 9 10 11 14 15 16 17 18 21 22 23 24 25 26 28 29",
            "2025-05: 5 6 7 8 9 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30",
            "2025-06: 2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30",
            "2025-07: 1 2 3 4 7 8 9 10 11 14 15 16 17 18 21 22 23 24 25 28 29 30 31",
            "2025-08: 1 4 5 6 7 8 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29",
            "2025-09: 3 4 5 8 9 10 11 12 15 16 17 18 19 22 23 24 25 26 29 30",
            "2025-10: 1 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24 27 28 29 30 31",
            "2025-11: 3 4 5 6 7 10 11 12 13 14 17 18 19 20 21 24 25 26 27 28",
            "2025-12: 1 2 3 4 5 8 9 10 11 12 15 16 17 18 19 22 23 24 25 26 29 30 31",
            "2026-01: 5 6 7 8 9 10 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30",
            "2026-02: 2 3 4 5 6 9 10 11 12 13 23 24 25 26 27",
            "2026-03: 2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30 31",
            "2026-04: 1 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24 28 29",
            "2026-05: 4 5 6 7 8 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29",
            "2026-06: 1 2 3 4 5 8 9 10 11 12 15 16 17 18 19 22 23 24 25 26 29 30",
            "2026-07: 1 2 3 6 7 8 9 10 13 14 15 16 17 20 21 22 23 24 27 28 29 30 31",
            "2026-08: 3 4 5 6 7 10 11 12 13 14 17 18 19 20 21 22 24 25 26 27 28",
            "2026-09: 3 4 7 8 9 10 11 14 15 16 17 18 21 22 23 24 25 28 29 30",
            "2026-10: 1 2 5 6 7 8 9 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30",
            "2026-11: 2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30",
            "2026-12: 1 2 3 4 7 8 9 10 11 14 15 16 17 18 21 22 23 24 25 28 29 30 31");

    private static final List<LocalDate> WORKING = working();

    private ExampleCalendar() {}

    private static List<LocalDate> working() {
        var days = new ArrayList<LocalDate>();
        for (var line : MONTHS) {
            var month = YearMonth.parse(line.substring(0, 7));
            Arrays.stream(line.substring(9).split(" ")).forEach(day -> days.add(month.atDay(Integer.parseInt(day))));
        }
        return days;
    }

    public static boolean isWorking(LocalDate day) {
        return Collections.binarySearch(WORKING, day) >= 0;
    }

    /** So many working days after a day, of those that lie within the two years. */
    public static List<LocalDate> after(LocalDate start, int days) {
        return WORKING.stream().filter(day -> day.isAfter(start)).limit(days).toList();
    }

    /** The same two years as the rule book tells them: days off and days made up. */
    static WorkingDays asAnnounced() {
        return new WorkingDays(List.of(
                off("2025-01-01", "2025-01-01"),
                off("2025-01-25", "2025-02-02"),
                off("2025-04-07", "2025-04-07"),
                madeUp("2025-04-26"),
                off("2025-04-30", "2025-05-04"),
                off("2025-08-30", "2025-09-02"),
                off("2026-01-01", "2026-01-04"),
                madeUp("2026-01-10"),
                off("2026-02-14", "2026-02-22"),
                off("2026-04-26", "2026-04-27"),
                off("2026-04-30", "2026-05-01"),
                madeUp("2026-08-22"),
                off("2026-08-29", "2026-09-02")));
    }

    private static WorkingDays.Span off(String first, String last) {
        return new WorkingDays.Span(LocalDate.parse(first), LocalDate.parse(last), DayKind.DAY_OFF);
    }

    private static WorkingDays.Span madeUp(String day) {
        return new WorkingDays.Span(LocalDate.parse(day), LocalDate.parse(day), DayKind.MADE_UP);
    }
}
