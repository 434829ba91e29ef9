package org.provenant.domain.schedule;

import org.provenant.domain.shared.Rule;

/** Rules on what is sent on a schedule. */
public enum ScheduleRule implements Rule {
    /** A weekly schedule needs its weekday. */
    WEEKDAY_MISSING,
    /** A schedule by month or quarter needs a day from the first to the thirty-first. */
    DAY_MISSING,
    /** Hours go from 0 to 23. */
    HOUR_INVALID,
    /** The last day lies before the first, or nothing is due between them. */
    NEVER_DUE,
    /** The saved view or the form of the report is missing. */
    NOTHING_CHOSEN,
    /** What is sent cannot be had in this format. */
    FORMAT_NOT_OFFERED,
    /** Somebody has to get it. */
    NO_RECIPIENT,
    /** A recipient has no role in the company. */
    RECIPIENT_UNKNOWN,
    /** The list of the view has no file that could be sent. */
    LIST_NOT_SENT,
    /** The view was taken out of use. */
    VIEW_WITHDRAWN,
    /** No report of the form has been issued. */
    NO_REPORT_YET,
    /** Files have been sent on it before it was due; or it is paused or ended. */
    NOT_RUNNING {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NOT_PAUSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    ENDED_BEFORE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The file was not made, or the time for which it is kept is over. */
    NO_FILE {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
