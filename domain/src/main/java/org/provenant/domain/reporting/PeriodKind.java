package org.provenant.domain.reporting;

import java.time.LocalDate;
import org.provenant.domain.shared.Period;

/** How long a reporting period is. No instrument that we could read fixes the length, so the user chooses. */
public enum PeriodKind {
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** Any span of days. */
    CUSTOM(0);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** Whether these days are exactly one calendar quarter, half-year or year. Any days suit {@link #CUSTOM}. */
    public boolean suits(Period period) {
        if (this == CUSTOM) {
            return true;
        }
        var from = period.from();
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % months == 0
                && from.plusMonths(months).minusDays(1).equals(period.to());
    }

    /** Which quarter or half of its year a period of this kind is, counted from 1. */
    int ordinalInYear(Period period) {
        return (period.from().getMonthValue() - 1) / months + 1;
    }

    /** The period of this kind that is the n-th of its year. */
    Period inYear(int year, int nth) {
        if (nth < 1 || nth > 12 / months) {
            throw new IllegalArgumentException(this + " " + nth);
        }
        var from = LocalDate.of(year, (nth - 1) * months + 1, 1);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }
}
