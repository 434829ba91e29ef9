package org.provenant.domain.custody;

/** How far the minutes of a handover are. */
public enum HandoverState {
    /** Waits to be signed; the devices are still with the giver. */
    PENDING,
    /** Signed: the devices are with the receiver. */
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
