package org.provenant.domain.intake;

/** How far an import has come. */
public enum BatchState {
    /** The file is kept; nothing was checked yet. */
    UPLOADED,
    /** Every row was checked; nothing is in the register. */
    CHECKED,
    /** All its devices are in the register. */
    CONFIRMED,
    /** All its devices were taken out again. */
    UNDONE
}
