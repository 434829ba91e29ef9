package org.provenant.domain.custody;

import org.provenant.domain.shared.Rule;

/** Rules on who holds a device, and where. */
public enum CustodyRule implements Rule {
    NOTHING_CHOSEN,
    ALREADY_THERE,
    BEFORE_PRESENT_STAY,
    /** Nothing can have been moved before it came in; names the day and the day of arrival. */
    BEFORE_ARRIVAL,
    /** The device had left on that day; names it and the day on which it left. */
    NOT_WITH_COMPANY_THEN,
    PERSON_OR_UNIT,
    MOVEMENT_TAKEN_BACK,
    /** A movement with a paper of its own; names its kind. */
    MOVEMENT_HAS_PAPER,
    /** The same point of the same device twice. */
    STAYS_OVERLAP {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    IN_THE_FUTURE,
    TOO_MANY_AT_ONCE
}
