package org.provenant.domain.customs;

import org.provenant.domain.shared.Rule;

/** Rules on customs declarations. */
public enum CustomsRule implements Rule {
    NUMBER_FORM,
    NUMBER_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    OFFICE_FORM,
    TYPE_CODE_UNKNOWN,
    NO_LINES,
    /** Goods of a declaration that are taken off no permit. */
    NO_PERMIT,
    HS_NOT_ON_PERMIT_LINE,
    /** Goods come in under a type of exports. */
    NOT_AN_IMPORT_TYPE,
    /** The type of the declaration contradicts the case of the permit. */
    CASE_NOT_FOR_TYPE,
    /** No permitted goods come in under the type at all. */
    TYPE_WITHOUT_CASE,
    LANE_UNKNOWN,
    TERM_MISSING,
    TERM_ONLY_IF_TEMPORARY,
    TERM_ENDS_TOO_EARLY,
    TAX_INVALID,
    CLEARED_TOO_EARLY,
    /** Something is said to have happened on a day that has not come. */
    DAY_TO_COME,
    /** What customs has released is no longer put right without an amendment. */
    ALREADY_CLEARED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    AMENDMENT_NUMBER,
    AMENDED_TOO_EARLY,
    NO_SUCH_LINE,
    /** A correction says what is declared already. */
    QUANTITY_UNCHANGED,
    /** Less would be declared than stands in the register. */
    BELOW_REGISTERED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    CANCELLED_TOO_EARLY,
    DEVICES_IN_REGISTER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    DECLARATION_CANCELLED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Another shipment of the company has this reference. */
    REFERENCE_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    IN_ANOTHER_SHIPMENT {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NOT_IN_SHIPMENT,
    SPECIAL_PERMIT_TERM,
    ALREADY_WITHDRAWN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NOT_ENOUGH_DECLARED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
