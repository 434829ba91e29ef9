package org.provenant.domain.overview;

/** What is counted for the dashboard beside the devices in each stage. */
public enum KeyFigure {
    OVERDUE,
    DUE_IN_A_WEEK,
    DUE_IN_A_MONTH,
    REPORTS_DUE,
    OPEN_BREACHES,
    ORDERS_TO_APPROVE,
    /** Permits in force of which something may still be declared. */
    PERMITS_WITH_REST
}
