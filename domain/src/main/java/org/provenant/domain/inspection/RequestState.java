package org.provenant.domain.inspection;

/** Where a request for papers stands. */
public enum RequestState {
    ASKED,
    GIVEN,
    ASKED_AGAIN,
    ACCEPTED;

    /** Whether it is the company's turn. */
    public boolean isWaiting() {
        return this == ASKED || this == ASKED_AGAIN;
    }
}
