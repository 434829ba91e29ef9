package org.provenant.domain.intake;

/** What becomes of a device, or of a row that names one. */
public enum UpdateOutcome {
    /** It changes, or has changed. */
    CHANGES,
    /** It is like that already. */
    SAME,
    /** It cannot be. */
    REFUSED,
    /** It is again as it was before. */
    UNDONE,
    /** It was to become again as it was, but something has happened to it since. */
    LEFT
}
