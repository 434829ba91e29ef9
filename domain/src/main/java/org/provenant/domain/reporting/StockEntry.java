package org.provenant.domain.reporting;

/** Why a device counts in a period. */
public enum StockEntry {
    /** It was there when the period began. */
    OPENING,
    CAME_IN
}
