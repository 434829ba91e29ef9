package org.provenant.domain.shared;

/** Rules on the form of the values that every context uses. */
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
    REASON_TOO_SHORT,
    CURSOR_INVALID,
    CHANGED_BY_SOMEBODY_ELSE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NO_SUCH_RECORD {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
