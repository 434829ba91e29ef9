package org.provenant.domain.custody;

/** How far a request to move devices is. */
public enum MoveRequestState {
    ASKED,
    /** Approved, and the devices have moved. */
    APPROVED,
    REFUSED,
    WITHDRAWN
}
