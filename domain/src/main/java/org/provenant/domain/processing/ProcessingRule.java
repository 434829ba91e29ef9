package org.provenant.domain.processing;

import org.provenant.domain.shared.Rule;

/** Rules on processing for foreign traders. */
public enum ProcessingRule implements Rule {
    CONTRACT_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    TRADER_NOT_FOREIGN,
    ENDS_BEFORE_SIGNING,
    /** Only permits of the case PR1 belong to a contract. */
    NOT_PROCESSING,
    IN_ANOTHER_CONTRACT {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NOT_IN_CONTRACT,
    /** The case of a permit under a contract is corrected to another. */
    CASE_OF_CONTRACT {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Goods of the permit have left under the contract. */
    PERMIT_HAS_EXPORTS {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    EXPORT_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Names the source of the rule and how far it was checked. */
    NOT_ABROAD,
    NOT_AN_EXPORT_TYPE,
    NOTHING_EXPORTED,
    TOO_MANY_AT_ONCE,
    EXPORT_TO_COME,
    NO_SUCH_DEVICE,
    DEVICE_NOT_CLEAR
}
