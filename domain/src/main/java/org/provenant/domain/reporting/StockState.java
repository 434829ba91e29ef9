package org.provenant.domain.reporting;

/** What a device that is still in stock at the end of a period is doing. */
public enum StockState {
    IN_USE,
    IN_STORAGE,
    UNDER_REPAIR,
    /** Anything else that has not left: waiting for clearance, use ended, disposal approved. */
    OTHER
}
