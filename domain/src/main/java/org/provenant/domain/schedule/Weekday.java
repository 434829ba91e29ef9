package org.provenant.domain.schedule;

import java.time.LocalDate;

/** A day of the week, in the order in which people here count them. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    boolean isOf(LocalDate day) {
        return day.getDayOfWeek().name().equals(name());
    }
}
