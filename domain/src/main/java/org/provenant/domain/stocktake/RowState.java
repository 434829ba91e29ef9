package org.provenant.domain.stocktake;

/** What is known of one device of a stocktake. */
public enum RowState {
    /** Expected and not seen yet. */
    PENDING,
    FOUND,
    WRONG_PLACE,
    WRONG_CUSTODIAN,
    /** In the register, but not expected here. */
    UNEXPECTED,
    /** Not in the register. */
    UNKNOWN,
    /** Its label could not be read. */
    UNREADABLE;

    /** Whether somebody has to say what became of it. */
    public boolean isDifference() {
        return this != FOUND;
    }
}
