package org.provenant.domain.labelling;

import org.provenant.domain.shared.Rule;

/** Rules on label sheets and on printing them. */
public enum LabellingRule implements Rule {
    /** A measure in millimetres, with at most one decimal. */
    MEASURE_INVALID,
    PAGE_SIZE,
    LABELS_ACROSS,
    LABELS_DOWN,
    /** Codes and text would not be legible. */
    LABEL_TOO_SMALL,
    TOO_WIDE_FOR_PAGE,
    TOO_HIGH_FOR_PAGE,
    SHEET_NAME_TAKEN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    SHEET_RETIRED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    START_NOT_ON_SHEET,
    TOO_MANY_LABELS,
    NOTHING_TO_LABEL,
    /** The address that the codes carry is none that a browser opens. */
    ADDRESS_INVALID
}
