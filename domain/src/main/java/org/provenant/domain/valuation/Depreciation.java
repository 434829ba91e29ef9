package org.provenant.domain.valuation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.provenant.domain.shared.RuleViolated;

/**
 * Depreciation in a straight line: the same sum for each month, and of a month that is not whole the part that its days
 * are of it; from the day on which the asset comes into use up to, and without, the day on which it goes (Circular
 * 45/2013/TT-BTC, Article 9(9) and Annex 2).
 *
 * @param cost original cost in whole đồng
 * @param from the first day that counts
 * @param months over how many it is spread, 1 to {@value #MOST_MONTHS}
 */
public record Depreciation(BigDecimal cost, LocalDate from, int months) implements Serializable {

    /** Fifty years, the longest life of anything in the bands. */
    public static final int MOST_MONTHS = 600;

    /** The days of months of 28, 29, 30 and 31 days, so that parts of all of them can be added exactly. */
    private static final BigInteger MONTH = BigInteger.valueOf(28L * 29 * 15 * 31);

    /** @throws RuleViolated {@link ValuationRule#COST_INVALID} or {@link ValuationRule#LIFE_INVALID} */
    public Depreciation {
        if (cost.signum() <= 0 || cost.stripTrailingZeros().scale() > 0) {
            throw new RuleViolated(ValuationRule.COST_INVALID, cost.toPlainString());
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new RuleViolated(ValuationRule.LIFE_INVALID, months, MOST_MONTHS);
        }
        cost = cost.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** What has been written off when this day ends, in whole đồng, half a đồng upwards. */
    public BigDecimal accumulatedOn(LocalDate day) {
        return accumulatedBefore(day.plusDays(1));
    }

    /** What has been written off of an asset that goes on this day. */
    public BigDecimal accumulatedBefore(LocalDate day) {
        if (!day.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        var whole = MONTH.multiply(BigInteger.valueOf(months));
        var past = partsUntil(day).min(whole);
        return cost.multiply(new BigDecimal(past)).divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP);
    }

    /** What is left when this day ends. */
    public BigDecimal remainingOn(LocalDate day) {
        return cost.subtract(accumulatedOn(day));
    }

    /** What is left of an asset that goes on this day. */
    public BigDecimal remainingBefore(LocalDate day) {
        return cost.subtract(accumulatedBefore(day));
    }

    /** The parts of months from the first day up to this one. */
    private BigInteger partsUntil(LocalDate day) {
        var first = YearMonth.from(from);
        var last = YearMonth.from(day);
        var wholeMonths = BigInteger.valueOf(ChronoUnit.MONTHS.between(first, last));
        return MONTH.multiply(wholeMonths)
                .add(part(last, day.getDayOfMonth() - 1))
                .subtract(part(first, from.getDayOfMonth() - 1));
    }

    private static BigInteger part(YearMonth month, int days) {
        return MONTH.multiply(BigInteger.valueOf(days)).divide(BigInteger.valueOf(month.lengthOfMonth()));
    }
}
