package org.provenant.domain.sanitisation;

/** How far reports of wiping tools have come. */
public enum ImportState {
    /** Read and matched; nothing was recorded of any drive. */
    CHECKED,
    CONFIRMED,
    /** Taken back: its records count no more. */
    UNDONE
}
