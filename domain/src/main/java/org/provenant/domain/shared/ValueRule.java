package org.provenant.domain.shared;

/** Rules on the form of values and on the keeping of records, which every context uses. */
public enum ValueRule implements Rule {
    REQUIRED,
    TOO_LONG,
    PERIOD_ENDS_BEFORE_START,
    QUANTITY_NOT_POSITIVE,
    QUANTITY_TOO_LARGE,
    AMOUNT_INVALID,
    CURRENCY_UNKNOWN,
    COUNTRY_UNKNOWN,
    YEAR_INVALID,
    DIGEST_INVALID,
    EMAIL_INVALID,
    REASON_TOO_SHORT,
    CURSOR_INVALID,
    /** Whatever no rule has refused before and no column can hold. */
    VALUE_UNFIT,
    /** Names who changed the record, when, and which fields. */
    CHANGED_BY_SOMEBODY_ELSE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The record was changed, but the history knows no change of it. */
    CHANGED_SINCE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Somebody else holds what is wanted, longer than one should wait. */
    BUSY {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The database does not answer; nothing was written. */
    DATABASE_AWAY,
    /** Others write to the history for so long that what somebody wants to read cannot be kept there. */
    HISTORY_BUSY,
    /** The database has no room left; nothing was written. */
    STORAGE_FULL,
    /** The connection broke while the database was committing, and it does not say what became of that. */
    OUTCOME_UNKNOWN,
    NO_SUCH_RECORD {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    },
    /** What should be a day of the calendar is none. */
    DAY_INVALID,
    /** The register cannot be looked at as it will stand. */
    DAY_AHEAD,
    /** What names the day or the reading of a past point is neither. */
    POINT_INVALID,
    /** The register keeps earlier states since a later day. */
    NO_STATE_KEPT,
    /** The day that is looked at has passed, so nothing can be done on it any more. */
    PAST_IS_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The record was not there yet, or was not known to be, on the day that is looked at. */
    NO_SUCH_RECORD_THEN {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
