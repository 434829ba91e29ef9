package org.provenant.reports.deduction;

/** What changed the rest of a permit line. */
public enum DeductionKind {
    REGISTERED,
    AMENDED,
    CANCELLED
}
