package org.provenant.domain.sanitisation;

/** Why nothing can be recorded from a report. */
public enum ReportProblem {
    /** The file could do harm, is damaged or empty. */
    FILE_REFUSED,
    /** It has no layout that is known. */
    LAYOUT_UNKNOWN,
    /** The PDF of Blancco is laid out as its user likes; its XML says the same. */
    BLANCCO_PDF,
    /** Serial number, times or result are missing. */
    FACTS_MISSING,
    /** It ends in the future, or began before the device came. */
    TIMES_IMPOSSIBLE,
    DRIVE_DESTROYED
}
