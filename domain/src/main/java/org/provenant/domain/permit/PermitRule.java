package org.provenant.domain.permit;

import org.provenant.domain.shared.Rule;

/** Rules on import permits and their balances. */
public enum PermitRule implements Rule {
    NUMBER_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NO_LINES,
    VALID_BEFORE_ISSUE,
    NOT_VALID_ON,
    /** Names the permit and the day from which it is taken back. */
    REVOKED_SINCE,
    ALREADY_REVOKED,
    REVOKED_BEFORE_ISSUE,
    NOT_ENOUGH_LEFT {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
