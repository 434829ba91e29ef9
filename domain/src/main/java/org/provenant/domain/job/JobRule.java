package org.provenant.domain.job;

import org.provenant.domain.shared.Rule;

/** Rules on long work that somebody calls off or tries again. */
public enum JobRule implements Rule {
    /** Only whoever asked for work decides on it. */
    NOT_YOUR_JOB,
    /** Names how it ended. */
    JOB_OVER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Work that waits, runs or is done is not tried again. */
    NOTHING_TO_TRY {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The same work was asked for once more since. */
    ASKED_FOR_SINCE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
