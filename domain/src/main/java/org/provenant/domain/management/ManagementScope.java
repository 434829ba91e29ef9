package org.provenant.domain.management;

/** What has to be named before a management report can be made. */
public enum ManagementScope {
    /** Nothing: it shows what the register holds. */
    NOW,
    /** A day; what was so when it ended. */
    DAY,
    /** A span of days. */
    PERIOD,
    /** One device. */
    DEVICE
}
