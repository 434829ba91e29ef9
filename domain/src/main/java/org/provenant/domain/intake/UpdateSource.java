package org.provenant.domain.intake;

/** Where an update of many devices comes from. */
public enum UpdateSource {
    /** A spreadsheet, row by row. */
    SHEET,
    /** The same values for devices that were chosen in the list. */
    LIST
}
