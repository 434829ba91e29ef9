package org.provenant.domain.receiving;

import org.provenant.domain.shared.Rule;

/** Rules on receiving and on the differences it shows. */
public enum ReceivingRule implements Rule {
    NO_SERIALS,
    TOO_MANY_SERIALS,
    /** The serial number stands on another line of the list already. */
    EXPECTED_ELSEWHERE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Which of several lines is meant must be said. */
    LINE_NEEDED,
    NO_SUCH_LINE,
    SERIAL_COLUMN_MISSING,
    /** Neither the list nor the scans of the declaration have this serial number. */
    NOT_ON_THE_LIST,
    NOT_SCANNED,
    ALREADY_RESOLVED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
