package org.provenant.domain.deadline;

import org.provenant.domain.shared.Rule;

/** Rules on reminders of deadlines. */
public enum DeadlineRule implements Rule {
    /** Another process has told the stage in the meantime. */
    TOLD_BEFORE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Another stage has been told since, or what was due is done. */
    STAGE_OVER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The calendar address was withdrawn before. */
    FEED_WITHDRAWN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** No calendar is found under an address: it was never good, was withdrawn, or its user may not read it any more. */
    FEED_UNKNOWN {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    },
    /** A good calendar address was read too often; the next answer comes after the seconds named. */
    FEED_TOO_OFTEN,
    /** The user gets the daily letter of the company already. */
    DAILY_WANTED_ALREADY {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The user gets no daily letter of the company. */
    DAILY_NOT_WANTED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** No e-mail address of the user is recorded. */
    DAILY_WITHOUT_ADDRESS,
    /** The installation sends no e-mail. */
    DAILY_WITHOUT_SERVER,
    /** What a record shows to be done ends by itself, and nothing is given up before its day is over. */
    NOT_TO_SETTLE,
    /** Nobody puts a reminder off to a day that is over. */
    LATER_IS_OVER,
    /** The next stage comes when it comes. */
    LATER_TOO_FAR
}
