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
    /** The device is in other hands than the giver's; names device and keeper. */
    NOT_WITH_GIVER,
    RECEIVER_IS_GIVER,
    RECEIVER_MISSING,
    /** The minutes are signed, declined or withdrawn already; names their number and state. */
    HANDOVER_CLOSED,
    /** The account of whoever answers is not that of the receiver; names the receiver. */
    NOT_THE_RECEIVER,
    SIGNATURE_MISSING,
    /** What came as a drawn signature is no picture of one. */
    SIGNATURE_FORM,
    /** The same device in other minutes that wait to be signed; names device and number. */
    HANDOVER_WAITING,
    /** What is repaired abroad leaves with its export declaration. */
    EXPORT_PAPER_MISSING,
    /** What was repaired abroad comes back with the declaration of its re-import. */
    IMPORT_PAPER_MISSING,
    BACK_BEFORE_SENT,
    BACK_ALREADY,
    NOT_AT_REPAIR,
    /** The device is with a repairer; names device and the repair's number. */
    AT_REPAIR,
    /** The place says who must approve what is brought there; names place and approver. */
    APPROVAL_NEEDED,
    /** Nobody needs to approve what is brought there; names the place. */
    NO_APPROVAL_NEEDED,
    NOT_THE_APPROVER,
    OWN_REQUEST,
    REQUEST_CLOSED,
    /** The same point of the same device twice. */
    STAYS_OVERLAP {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    IN_THE_FUTURE,
    /** What is lost is reported with its circumstances, and followed up. */
    LOSS_IS_REPORTED,
    /** What was found again is recorded with its loss; names the device and the loss. */
    LOSS_IS_OPEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Devices are disposed of by an order, which asks for the evidence of its route. */
    DISPOSED_BY_ORDER,
    TOO_MANY_AT_ONCE
}
