package org.provenant.domain.job;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** A rule forbade it; nothing changed. */
    REFUSED,
    /** A technical fault ended it; nothing changed, and the administrator finds the cause under its reference. */
    FAILED,
    /** Whoever asked for it called it off; nothing changed. */
    CANCELLED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Whether it ended without its work being done, so that it may be tried again. */
    public boolean isUndone() {
        return isOver() && this != DONE;
    }
}
