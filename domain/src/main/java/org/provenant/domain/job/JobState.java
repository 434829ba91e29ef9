package org.provenant.domain.job;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** A rule forbade it; nothing changed. */
    REFUSED,
    /** A technical fault ended it; nothing changed, and the administrator finds the cause under its reference. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
