package org.provenant.domain.regulation;

/** How a day differs from the ordinary week. */
public enum DayKind {
    /** Nobody works. */
    DAY_OFF,
    /** A day of the weekend that is worked to make up for a day off. */
    MADE_UP
}
