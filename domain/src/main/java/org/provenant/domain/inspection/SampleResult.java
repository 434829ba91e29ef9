package org.provenant.domain.inspection;

/** What the auditor saw of something that was drawn. */
public enum SampleResult {
    MATCH,
    MISMATCH,
    NOT_FOUND
}
