package org.provenant.domain.inspection;

/** Where a request for papers stands. */
public enum RequestState {
    ASKED,
    GIVEN,
    ASKED_AGAIN,
    ACCEPTED,
    /** Ended without a paper that was accepted. */
    CLOSED;

    /** Whether neither side has anything more to do. */
    public boolean isSettled() {
        return this == ACCEPTED || this == CLOSED;
    }

    /** Whether it is the company's turn. */
    public boolean isWaiting() {
        return this == ASKED || this == ASKED_AGAIN;
    }
}
