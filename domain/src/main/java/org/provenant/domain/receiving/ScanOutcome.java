package org.provenant.domain.receiving;

/** What a scanned serial number turned out to be. */
public enum ScanOutcome {
    /** Expected here, or simply counted where no list says what to expect. */
    RECEIVED,
    /** Was scanned before; counts once. */
    AGAIN,
    /** More than the line declares. */
    OVER,
    /** Expected on another line of the declaration. */
    WRONG_LINE,
    /** Expected on another declaration. */
    WRONG_DECLARATION,
    /** On no list. */
    UNLISTED;

    /** Whether nobody has to look after it. */
    public boolean isAsExpected() {
        return this == RECEIVED;
    }
}
