package org.provenant.domain.equipment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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
    /** The internal-use lock: names device, permit, action, source and certainty, as all of these do. */
    ACTION_CLOSED,
    /** An open disposal order has the device; names the order. */
    IN_DISPOSAL_ORDER,
    /** Open with the written consent of the authority. */
    CONSENT_NEEDED,
    /** The authority has consented; names the consent that still lacks the new declaration. */
    NEW_DECLARATION_NEEDED,
    /** Names the place and those that are permitted. */
    PLACE_NOT_PERMITTED,
    /** Names who would get it and who imported it. */
    OTHER_LEGAL_ENTITY,
    /** Names what is over and its last day. */
    TIME_IS_OVER,
    /** Processed goods leave by the export of their contract. */
    EXPORT_OF_CONTRACT_NEEDED,
    /** Processed goods are neither sold nor kept here. */
    LEAVES_ABROAD_ONLY,
    /** No rule is known that lets processed goods be destroyed here. */
    DISPOSAL_HERE_NOT_KNOWN,
    NOTHING_CONSENTED,
    /** The authority has nothing to consent to there. */
    NOT_CONSENTABLE,
    /** A consent to another place names it, and no other consent does. */
    PLACE_OF_CONSENT,
    /** A consent to another purpose names it, and no other consent does. */
    PURPOSE_OF_CONSENT,
    CONSENT_ENDS_BEFORE_START,
    CONSENT_TO_COME,
    CONSENT_WITHDRAWN,
    DECLARED_ALREADY,
    DECLARED_BEFORE_CONSENT,
    /** The new declaration must cite the one on which the goods came in. */
    ORIGINAL_NOT_CITED,
    /** Names the type and those that the rule book knows for a change of purpose, and the source. */
    NOT_OF_CHANGED_PURPOSE,
    /** The declaration that is named for it was cancelled. */
    NEW_DECLARATION_CANCELLED,
    /** The device serves that purpose on the day already. */
    PURPOSE_UNCHANGED,
    /** Names the day on which the device came. */
    PURPOSE_BEFORE_ARRIVAL,
    PURPOSE_TAKEN_BACK,
    /** A later change stands on it. */
    PURPOSE_CHANGED_SINCE,
    CONSENT_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
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
    };

    /** The rules by which the internal-use lock refuses. */
    public static final Set<EquipmentRule> OF_THE_LOCK =
            Collections.unmodifiableSet(EnumSet.range(ACTION_CLOSED, DISPOSAL_HERE_NOT_KNOWN));
}
