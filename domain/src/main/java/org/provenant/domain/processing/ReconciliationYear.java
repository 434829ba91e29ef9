package org.provenant.domain.processing;

import java.time.LocalDate;
import org.provenant.domain.regulation.YearCount;
import org.provenant.domain.shared.Period;

/** The year that a contract is reconciled for: a calendar year, or one counted from the day of the permission. */
public final class ReconciliationYear {

    private ReconciliationYear() {}

    /**
     * The days of the year.
     *
     * @param year the calendar year, or the one in which the counted year begins
     * @param permission the day on which permission was given
     */
    public static Period of(YearCount count, int year, LocalDate permission) {
        var from =
                switch (count) {
                    case CALENDAR -> LocalDate.of(year, 1, 1);
                    case PERMISSION -> permission.plusYears((long) year - permission.getYear());
                };
        var next =
                switch (count) {
                    case CALENDAR -> from.plusYears(1);
                    case PERMISSION -> permission.plusYears((long) year + 1 - permission.getYear());
                };
        return new Period(from, next.minusDays(1));
    }

    /** The number of the year that a day lies in. */
    public static int at(YearCount count, LocalDate day, LocalDate permission) {
        var begun = of(count, day.getYear(), permission).from();
        return day.isBefore(begun) ? day.getYear() - 1 : day.getYear();
    }
}
