package org.provenant.domain.regulation;

/** From which day the years of a yearly report are counted. */
public enum YearCount {
    /** From 1 January. */
    CALENDAR,
    /** From the day on which permission was given. */
    PERMISSION
}
