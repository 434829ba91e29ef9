package org.provenant.domain.disposal;

/** How near the planned end of use is, while devices are still here. */
public enum PlanReminder {
    OVERDUE,
    WITHIN_A_DAY,
    WITHIN_A_WEEK,
    WITHIN_A_MONTH,
    WITHIN_A_QUARTER,
    LATER;

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    /** @param days until the planned end; negative once it is over */
    public static PlanReminder of(long days) {
        if (days < 0) {
            return OVERDUE;
        }
        if (days <= 1) {
            return WITHIN_A_DAY;
        }
        if (days <= WEEK) {
            return WITHIN_A_WEEK;
        }
        if (days <= MONTH) {
            return WITHIN_A_MONTH;
        }
        return days <= QUARTER ? WITHIN_A_QUARTER : LATER;
    }
}
