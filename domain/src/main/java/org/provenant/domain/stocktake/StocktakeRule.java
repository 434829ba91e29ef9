package org.provenant.domain.stocktake;

import org.provenant.domain.shared.Rule;

/** Rules on stocktakes. */
public enum StocktakeRule implements Rule {
    /** Nothing of what is closed changes any more. */
    STOCKTAKE_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The signed minutes belong to a stocktake that is closed. */
    STOCKTAKE_NOT_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NOTHING_IN_SCOPE,
    TOO_MUCH_IN_SCOPE,
    DUE_BEFORE_TODAY,
    COMMITTEE_MISSING,
    /** Only the user accounts named with the stocktake count. */
    NOT_A_COUNTER,
    NO_SUCH_ACCOUNT,
    TOO_MANY_SCANS,
    /** Everything that should be there was seen or resolved. */
    NOTHING_MISSING,
    NO_DIFFERENCE,
    RESOLUTION_NOT_POSSIBLE,
    DIFFERENCES_OPEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Nobody said where the device was seen, so it cannot be moved there. */
    SEEN_NOWHERE,
    LOSS_NEEDS_EVIDENCE,
    /** No row of the stocktake has this tag or serial number. */
    NO_SUCH_DEVICE,
    CODE_COLUMN_MISSING
}
