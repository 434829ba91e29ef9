package org.provenant.domain.usage;

/** How urgent it is to answer; each stage follows the one before it by the days that the company has set. */
public enum ConfirmationStage {
    ASKED,
    REMINDED,
    OVERDUE,
    /** Told to the heads of the units whose people have not answered. */
    HEADS_TOLD,
    /** Told to all compliance officers as well. */
    OFFICERS_TOLD;

    public boolean isLate() {
        return compareTo(OVERDUE) >= 0;
    }

    /** Whether it has come to this stage or further. */
    public boolean isAtLeast(ConfirmationStage stage) {
        return compareTo(stage) >= 0;
    }
}
