package org.provenant.domain.disposal;

import org.provenant.domain.shared.Rule;

/** Rules on disposals. */
public enum DisposalRule implements Rule {
    WASTE_CODE_INVALID,
    /** The rule book does not name the code on that day. */
    WASTE_CODE_UNKNOWN,
    WASTE_CODE_MISSING,
    WEIGHT_MISSING,
    WEIGHT_INVALID,
    /** The rule book knows no such route on that day, or not what is done with the devices. */
    ROUTE_UNKNOWN,
    ROUTE_NOT_OF_CASE,
    /** A draft that goes by this route already. */
    ROUTE_IS_SAME,
    NO_DEVICES,
    /** A device that is not with the company any more. */
    DEVICE_GONE,
    /** Only devices that were reported lost are written off. */
    DEVICE_NOT_LOST,
    DEVICE_AT_REPAIR,
    /** Names the order that has the device. */
    ONE_OPEN_ORDER {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The order is at another stage. */
    ORDER_STAGE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** From the collection on nothing is cancelled and nothing taken off. */
    COLLECTED_ALREADY {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** What was lost is written off once. */
    WRITTEN_OFF {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PAPER_MISSING,
    /** A paper that is kept of each device, or of the order alone. */
    PAPER_PER_DEVICE,
    PAPER_OF_ORDER,
    /** What proves the end of a disposal is not older than its approval. */
    PAPER_BEFORE_APPROVAL,
    /** The route asks for no such paper. */
    PAPER_UNKNOWN,
    /** Who proposed a disposal does not approve it. */
    PROPOSER_APPROVES,
    APPROVED_BY_YOU {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    PARTNER_MISSING,
    PARTNER_OF_OTHER_KIND,
    /** The route hands goods to nobody who is registered. */
    PARTNER_NOT_NEEDED,
    LICENCE_MISSING,
    /** The licence is not yet or no longer valid on that day. */
    LICENCE_NOT_VALID,
    LICENCE_ENDS_BEFORE_START,
    /** The licence does not cover the waste code of a device. */
    LICENCE_COVERS_NOT,
    PARTNER_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Customs were not told, and nobody says why they need not be. */
    NOTICE_MISSING,
    /** Customs have to be told so many days before. */
    NOTICE_TOO_LATE,
    NOT_ON_THE_LIST,
    /** Several devices of the list have the serial number that was read. */
    SERIAL_OF_SEVERAL,
    NOTHING_COLLECTED,
    /** Devices were not read when the order was collected, and nobody says why. */
    LEFT_WITHOUT_REASON,
    /** Devices came back or were refused, and nobody says why. */
    RETURNED_WITHOUT_REASON,
    NOT_YET,
    BEFORE_APPROVAL,
    BEFORE_COLLECTION,
    DECLARATION_MISSING,
    /** Goods do not leave by this route under declarations of that type. */
    TYPE_NOT_OF_ROUTE,
    /** Somebody has asked already for the closed order to be opened again. */
    REOPENING_ASKED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    NO_REOPENING_ASKED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** Who asks for an order to be opened again does not decide on it. */
    ASKER_REOPENS,
    /** A plan names a day, or what has to happen. */
    PLAN_WITHOUT_TIME,
    PLAN_BEFORE_PERMIT,
    /** Goods of the permit's case may not leave by this route. */
    PLAN_ROUTE_NOT_OPEN,
    /** Loss is nothing that is planned. */
    PLAN_OF_LOSS,
    /** What is planned in one act is of one permit. */
    PLAN_OF_TWO_PERMITS,
    /** Nothing new is planned on a permit that was taken back. */
    PLAN_PERMIT_REVOKED,
    PLAN_CHANGE_UNEXPLAINED,
    /** An open inspection stops everything. */
    ON_HOLD {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
