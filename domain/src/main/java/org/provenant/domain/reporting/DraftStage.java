package org.provenant.domain.reporting;

/** How far a report has come before it is issued. */
public enum DraftStage {
    DRAFT,
    /** Put up for review with figures that no longer change. */
    IN_REVIEW,
    /** Somebody else has looked at it and agrees. */
    REVIEWED,
    ISSUED,
    DISCARDED;

    /** Whether it can still become a report. */
    public boolean isOpen() {
        return this != ISSUED && this != DISCARDED;
    }
}
