package org.provenant.domain.licensing;

/** How another control on the goods of a dossier stands on a day. */
public enum ControlState {
    /** Nobody has answered it yet. */
    OPEN,
    /** There is a permit or paper of its own. */
    HELD,
    /** That permit ends within {@value Completeness#SOON_DAYS} days. */
    ENDS_SOON,
    /** That permit is over. */
    EXPIRED,
    /** Somebody said why none is needed. */
    NOT_NEEDED;

    /** Whether somebody should look at it. */
    public boolean warns() {
        return this == OPEN || this == ENDS_SOON || this == EXPIRED;
    }
}
