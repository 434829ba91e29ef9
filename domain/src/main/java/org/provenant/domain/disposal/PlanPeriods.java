package org.provenant.domain.disposal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.RuleSource;

/**
 * How many days before a planned end of use its stages of reminders begin.
 *
 * @param source where the rule book says so; none if it does not, and the periods of its first edition hold
 */
public record PlanPeriods(
        int earlyDays,
        int soonDays,
        int nearDays,
        int finalDays,
        @Nullable RuleSource source) implements Serializable {

    /** The stage when so many days are left; negative once the day is over. */
    public PlanReminder stage(long days) {
        if (days < 0) {
            return PlanReminder.OVERDUE;
        }
        if (days <= finalDays) {
            return PlanReminder.FINAL;
        }
        if (days <= nearDays) {
            return PlanReminder.NEAR;
        }
        if (days <= soonDays) {
            return PlanReminder.SOON;
        }
        return days <= earlyDays ? PlanReminder.EARLY : PlanReminder.LATER;
    }
}
