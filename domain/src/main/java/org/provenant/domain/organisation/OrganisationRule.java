package org.provenant.domain.organisation;

import org.provenant.domain.shared.Rule;

/** Rules on legal entities, places, units and custodians. */
public enum OrganisationRule implements Rule {
    TAX_CODE_FORM,
    TAX_CODE_CHECK_DIGIT,
    TAX_CODE_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PLACE_CODE_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PLACE_MUST_STAND_IN,
    PLACE_CLOSED,
    PLACE_HAS_EQUIPMENT,
    PLACE_HAS_OPEN_PARTS,
    PERSON_CODE_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PERSON_LEFT,
    PERSON_HOLDS_EQUIPMENT,
    UNIT_CODE_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    TEAM_STANDS_ALONE,
    UNIT_IN_TEAM,
    UNIT_CLOSED,
    UNIT_HOLDS_EQUIPMENT,
    UNIT_HAS_OPEN_PARTS,
    UNIT_HAS_PERSONS
}
