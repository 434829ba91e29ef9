package org.provenant.domain.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.provenant.domain.shared.Period;

/** How long a reporting period is. No instrument that we could read fixes the length, so the user chooses. */
public enum PeriodKind {
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** Twelve months from any day, such as that of a permission or contract. */
    CONTRACT_YEAR(12),
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
        if (this == CONTRACT_YEAR) {
            return isAnniversary(from, period.to().plusDays(1));
        }
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % months == 0
                && from.plusMonths(months).minusDays(1).equals(period.to());
    }

    /** Which quarter or half of its year a period of this kind is, counted from 1. */
    int ordinalInYear(Period period) {
        return (period.from().getMonthValue() - 1) / months + 1;
    }

    /**
     * All periods of this kind that are over on a day, the first first; none for {@link #CUSTOM}.
     *
     * @param begun lies in the first of them; a {@link #CONTRACT_YEAR} is counted from it
     */
    public List<Period> over(LocalDate begun, LocalDate day) {
        if (this == CUSTOM) {
            return List.of();
        }
        var first = this == CONTRACT_YEAR
                ? begun
                : begun.withDayOfMonth(1).minusMonths((begun.getMonthValue() - 1) % months);
        return IntStream.iterate(0, nth -> nth + months)
                .mapToObj(nth -> new Period(
                        first.plusMonths(nth), first.plusMonths(nth + months).minusDays(1)))
                .takeWhile(period -> period.to().isBefore(day))
                .toList();
    }

    /** What began on 29 February has its anniversary on 28 February in other years, and then on 29 again. */
    private static boolean isAnniversary(LocalDate from, LocalDate next) {
        return from.plusYears(1).equals(next)
                || isLastOfFebruary(from) && isLastOfFebruary(next) && next.getYear() == from.getYear() + 1;
    }

    private static boolean isLastOfFebruary(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == day.lengthOfMonth();
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
