package org.provenant.domain.reporting;

import java.io.Serializable;
import java.util.List;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/**
 * The days that a report covers.
 *
 * @param kind a calendar quarter, half-year or year, or any days
 * @param period the days, which must suit the kind
 */
public record ReportPeriod(PeriodKind kind, Period period) implements Serializable {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    public ReportPeriod {
        if (!kind.suits(period)) {
            throw new RuleViolated(ReportingRule.PERIOD_DOES_NOT_SUIT_KIND, period.from(), period.to(), kind);
        }
    }

    /** A calendar quarter, 1 to 4. */
    public static ReportPeriod quarter(int year, int quarter) {
        return new ReportPeriod(PeriodKind.QUARTER, PeriodKind.QUARTER.inYear(year, quarter));
    }

    /** The first or second half of a calendar year. */
    public static ReportPeriod halfYear(int year, int half) {
        return new ReportPeriod(PeriodKind.HALF_YEAR, PeriodKind.HALF_YEAR.inYear(year, half));
    }

    /** A calendar year. */
    public static ReportPeriod year(int year) {
        return new ReportPeriod(PeriodKind.YEAR, PeriodKind.YEAR.inYear(year, 1));
    }

    /** Any days. */
    public static ReportPeriod custom(Period period) {
        return new ReportPeriod(PeriodKind.CUSTOM, period);
    }

    /** The period's name, for example "Quý III năm 2026". */
    public String words(Terms terms) {
        var year = period.from().getYear();
        return switch (kind) {
            case QUARTER -> terms.text("reporting.period.quarter", ROMAN.get(kind.ordinalInYear(period) - 1), year);
            case HALF_YEAR ->
                kind.ordinalInYear(period) == 1
                        ? terms.text("reporting.period.firstHalf", year)
                        : terms.text("reporting.period.secondHalf", year);
            case YEAR -> terms.text("reporting.period.year", year);
            case CONTRACT_YEAR, CUSTOM -> days(terms);
        };
    }

    /** First and last day, for example "từ ngày 01/07/2026 đến ngày 30/09/2026". */
    public String days(Terms terms) {
        return terms.text("reporting.period.days", period.from(), period.to());
    }
}
