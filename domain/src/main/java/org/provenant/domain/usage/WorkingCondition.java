package org.provenant.domain.usage;

/** In what condition a device is, whatever it was on arrival. */
public enum WorkingCondition {
    WORKING,
    WORN,
    FAULTY,
    UNDER_REPAIR,
    BEYOND_REPAIR
}
