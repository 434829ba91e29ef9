package org.provenant.domain.sanitisation;

/** What came of a wipe; only the first lets a drive leave. */
public enum WipeResult {
    GOOD,
    /** Some sectors could not be written or read back. */
    PARTIAL,
    FAILED
}
