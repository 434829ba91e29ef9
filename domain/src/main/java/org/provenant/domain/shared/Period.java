package org.provenant.domain.shared;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A span of days, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) implements Serializable {

    public Period {
        if (to.isBefore(from)) {
            throw new RuleViolated(ValueRule.PERIOD_ENDS_BEFORE_START, from, to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
