package org.provenant.domain.disposal;

import java.util.EnumSet;
import java.util.Set;

/** How far a disposal order has come. */
public enum OrderStage {
    DRAFT,
    /** Put up for approval: every condition was met. */
    CHECKED,
    APPROVED,
    SCHEDULED,
    /** The devices have left; from here on nothing is cancelled. */
    COLLECTED,
    /** Whoever took them over, or customs, has confirmed it. */
    CONFIRMED,
    /** All papers are there. */
    DOCUMENTED,
    CLOSED,
    CANCELLED;

    private static final Set<OrderStage> ENDED = EnumSet.of(CLOSED, CANCELLED);
    private static final Set<OrderStage> BEFORE_COLLECTION = EnumSet.of(DRAFT, CHECKED, APPROVED, SCHEDULED);

    /** Whether the devices of the order are bound by it. */
    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    /** Whether the devices are still with the company, so that the order can be cancelled. */
    public boolean isBeforeCollection() {
        return BEFORE_COLLECTION.contains(this);
    }

    /** Whether the devices of the order count as approved for disposal. */
    public boolean isApproved() {
        return isOpen() && compareTo(APPROVED) >= 0;
    }
}
