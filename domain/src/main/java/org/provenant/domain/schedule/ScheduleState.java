package org.provenant.domain.schedule;

/** Whether a schedule is kept. */
public enum ScheduleState {
    RUNNING,
    /** Nothing is sent until somebody resumes it; what would have been due meanwhile is not made up. */
    PAUSED,
    /** It is over for ever and stays readable. */
    ENDED
}
