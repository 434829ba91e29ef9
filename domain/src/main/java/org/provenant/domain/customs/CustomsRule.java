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
    HS_NOT_ON_PERMIT_LINE,
    NOT_ENOUGH_DECLARED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
