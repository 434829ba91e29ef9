package org.provenant.domain.receiving;

import org.provenant.domain.shared.Rule;

/** Rules on receiving and on the differences it shows. */
public enum ReceivingRule implements Rule {
    /** Less would be declared than has come. */
    BELOW_RECEIVED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
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
    /** As {@link #LINE_NEEDED}, in a row of a file. */
    LINE_NEEDED_IN_ROW,
    NO_SUCH_LINE,
    /** As {@link #NO_SUCH_LINE}, in a row of a file. */
    NO_SUCH_LINE_IN_ROW,
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
