package org.provenant.domain.reporting;

/** How a device left the stock that a report counts. */
public enum ExitRoute {
    RE_EXPORTED,
    DESTROYED,
    LIQUIDATED,
    LOST,
    RETURNED
}
