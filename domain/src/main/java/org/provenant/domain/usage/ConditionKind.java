package org.provenant.domain.usage;

/** What was done when the condition of a device was judged. */
public enum ConditionKind {
    INSPECTION,
    MAINTENANCE,
    REPAIR,
    DAMAGE
}
