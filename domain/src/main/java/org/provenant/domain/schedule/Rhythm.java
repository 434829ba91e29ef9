package org.provenant.domain.schedule;

/** How often a schedule is due. */
public enum Rhythm {
    DAILY,
    /** On one day of the week. */
    WEEKLY,
    /** On one day of the month. */
    MONTHLY,
    /** On one day of the first month of a quarter, or on the last day of the quarter. */
    QUARTERLY
}
