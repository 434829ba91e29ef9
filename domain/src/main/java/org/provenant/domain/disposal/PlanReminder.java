package org.provenant.domain.disposal;

/** How near the planned end of use is, while devices are still here; how many days each stage has is said by {@link PlanPeriods}. */
public enum PlanReminder {
    OVERDUE,
    FINAL,
    NEAR,
    SOON,
    EARLY,
    LATER
}
