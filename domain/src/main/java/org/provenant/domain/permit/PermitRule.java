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
    /** The permit names that place for the line already. */
    PLACE_NAMED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
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
    },
    /** Goods would have left that never came in. */
    MORE_OUT_THAN_IN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** A research of a permit that was not given for one. */
    NOT_RESEARCH,
    /** The research of a permit was recorded already. */
    RESEARCH_RECORDED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    RESEARCH_END_SAME
}
