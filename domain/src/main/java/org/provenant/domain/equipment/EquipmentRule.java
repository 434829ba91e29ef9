package org.provenant.domain.equipment;

import org.provenant.domain.shared.Rule;

/** Rules on devices and on what identifies them. */
public enum EquipmentRule implements Rule {
    ASSET_TAG_INVALID,
    SERIAL_NOT_A_SERIAL,
    IMEI_INVALID,
    MAC_INVALID,
    CONDITION_UNKNOWN,
    CATEGORY_UNKNOWN,
    SERIAL_OR_REASON,
    NOT_PRESENT,
    STAGE_NOT_POSSIBLE,
    STAGE_BEFORE_PRESENT,
    EVIDENCE_MISSING,
    /** A declaration would be registered after devices were received that came in on it. */
    DECLARED_AFTER_RECEIPT,
    /** A declaration would be registered before devices were made that came in on it. */
    DECLARED_BEFORE_MANUFACTURE,
    ASSET_TAG_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    SERIAL_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
