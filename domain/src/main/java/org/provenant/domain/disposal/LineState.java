package org.provenant.domain.disposal;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a device in an order. */
public enum LineState {
    LISTED,
    /** Read when the devices were collected. */
    SCANNED,
    /** Taken off the list, or not there when it was collected; it goes on as before. */
    LEFT_OUT,
    /** It came back after it was collected. */
    CAME_BACK,
    /** Whoever was to take it over has refused it. */
    REFUSED;

    private static final Set<LineState> BOUND = EnumSet.of(LISTED, SCANNED);

    /** Whether the order still disposes of the device. */
    public boolean isBound() {
        return BOUND.contains(this);
    }

    /** Whether a device leaves a collected list so. */
    public boolean isReturn() {
        return this == CAME_BACK || this == REFUSED;
    }
}
