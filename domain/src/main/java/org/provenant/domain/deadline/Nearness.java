package org.provenant.domain.deadline;

/** How near a day is, to look for what is due. */
public enum Nearness {
    OVERDUE,
    WITHIN_A_WEEK,
    WITHIN_A_MONTH,
    WITHIN_A_QUARTER
}
