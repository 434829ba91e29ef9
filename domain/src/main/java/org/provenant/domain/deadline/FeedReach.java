package org.provenant.domain.deadline;

/** Which deadlines a calendar address gives. */
public enum FeedReach {
    /** Those that its user sees to. */
    OWN,
    /** All of the company. */
    ALL
}
