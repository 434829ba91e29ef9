package org.provenant.domain.sanitisation;

/** How thoroughly data are removed (NIST SP 800-88, all revisions). */
public enum WipeLevel {
    /** Not to be read by ordinary means. */
    CLEAR,
    /** Not to be read by the means of a laboratory. */
    PURGE,
    /** The medium itself is no more. */
    DESTROY
}
