package org.provenant.domain.licensing;

/** How a paper of the checklist stands. */
public enum PaperState {
    PRESENT,
    /** Valid, but not for long. */
    ENDS_SOON,
    MISSING,
    EXPIRED,
    /** There, but not in the form that is asked for, such as a plain copy instead of the original. */
    WRONG_FORM,
    /** Not there or not as it must be, and somebody said why; only where the rule was never verified. */
    WAIVED,
    /** Not there, and not obligatory. */
    NOT_NEEDED;

    /** Whether a paper that must be there does not count in this state. */
    public boolean blocks() {
        return this == MISSING || this == EXPIRED || this == WRONG_FORM;
    }
}
