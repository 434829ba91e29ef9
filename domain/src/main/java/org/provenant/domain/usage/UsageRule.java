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
    }
}
