package org.provenant.domain.inspection;

/** How much a finding weighs, in the eyes of the auditor. */
public enum FindingSeverity {
    CRITICAL,
    MAJOR,
    MINOR,
    ADVICE
}
