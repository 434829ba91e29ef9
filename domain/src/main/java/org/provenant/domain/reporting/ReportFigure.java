package org.provenant.domain.reporting;

/** A figure of a line of a report, behind which devices stand. */
public enum ReportFigure {
    OPENING,
    CAME_IN,
    WENT_OUT,
    CLOSING,
    IN_USE,
    IN_STORAGE,
    UNDER_REPAIR,
    OTHER
}
