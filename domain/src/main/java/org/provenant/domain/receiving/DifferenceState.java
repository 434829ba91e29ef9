package org.provenant.domain.receiving;

/** What has become of a difference. */
public enum DifferenceState {
    OPEN,
    /** Somebody has explained it, with evidence. */
    RESOLVED,
    /** A later match no longer found it. */
    SETTLED
}
