package org.provenant.domain.sanitisation;

/** What became of one drive's part of a report. */
public enum ReportMatch {
    /** Its serial number is that of a drive, and the wipe was good. */
    MATCHED,
    /** Its serial number is that of a drive, and the wipe failed, wholly or in part. */
    FAILED,
    /** No drive has its serial number. */
    UNMATCHED,
    /** The same report was taken before. */
    DUPLICATE,
    /** Nothing can be recorded from it. */
    UNREADABLE;

    /** Whether a record is made of it. */
    public boolean isTaken() {
        return this == MATCHED || this == FAILED;
    }
}
