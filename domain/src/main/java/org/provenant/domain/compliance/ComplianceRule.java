package org.provenant.domain.compliance;

import org.provenant.domain.shared.Rule;

/** Rules on breaches, losses and transfers. */
public enum ComplianceRule implements Rule {
    BREACH_CLOSED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NO_BREACH_CHOSEN,
    TOO_MANY_BREACHES,
    /** A day that lies in the future. */
    NOT_YET,
    /** The receiver is the company itself: nothing leaves it. */
    RECEIVER_IS_OURSELVES,
    /** The devices of the loss turned up again. */
    LOSS_ENDED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The stages of a loss follow one another. */
    LOSS_STAGE,
    /** Another run has found the same in the meantime. */
    FOUND_BEFORE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
