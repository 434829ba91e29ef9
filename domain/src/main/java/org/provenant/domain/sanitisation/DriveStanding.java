package org.provenant.domain.sanitisation;

/** Where a drive stands: by its latest record that counts. */
public enum DriveStanding {
    /** Nothing was recorded of it. */
    NO_RECORD,
    /** Wiped with good result, or destroyed. */
    GOOD,
    /** Its latest wipe failed, wholly or in part. */
    NOT_GOOD,
    /** Struck out: it was recorded by mistake. */
    STRUCK
}
