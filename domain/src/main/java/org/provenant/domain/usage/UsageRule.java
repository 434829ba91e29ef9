package org.provenant.domain.usage;

import org.provenant.domain.shared.Rule;

/** Rules on what is said of the use of devices. */
public enum UsageRule implements Rule {
    SEEN_IN_THE_FUTURE,
    SEEN_BEFORE_IT_CAME,
    TOO_MANY_PHOTOS,
    /** A photo is a JPEG or a PNG, whatever else may be kept beside other records. */
    NOT_A_PHOTO,
    /** More points than a camera takes; unpacked it would fill the memory. */
    PHOTO_TOO_LARGE,
    CONDITION_WITHDRAWN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    MONTHS_INVALID,
    DAYS_INVALID,
    /** Who does not use a device, or does not have it, says why. */
    REMARK_NEEDED,
    NOT_ASKED_NOW,
    /** The caller's account is linked to no custodian. */
    NOBODYS_ACCOUNT,
    NOT_IN_YOUR_HANDS,
    NOTHING_ANSWERED,
    TOO_MANY_ANSWERS,
    POLICY_EXISTS {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
