package org.provenant.domain.shared;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day of the past on which the register is looked at, as it stood when the day ended in Vietnam.
 *
 * @param day the day
 * @param reading whose knowledge of that day is asked for
 */
public record PointInTime(LocalDate day, Reading reading) implements Serializable {

    /** Whose knowledge of a day is asked for. */
    public enum Reading {
        /** What had been recorded when the day ended. */
        AS_RECORDED,
        /** What is known today of that day, with everything that was recorded or put right later. */
        AS_KNOWN
    }

    /** The last microsecond of the day. */
    public Instant moment() {
        return day.plusDays(1).atStartOfDay(Terms.VIETNAM).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /**
     * The same point, if the day has begun.
     *
     * @param today the present day
     * @throws RuleViolated {@link ValueRule#DAY_AHEAD}
     */
    public PointInTime requireBegun(LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolated(ValueRule.DAY_AHEAD, day);
        }
        return this;
    }
}
