package org.provenant.domain.inspection;

/** Where a finding stands between the auditor and the company. */
public enum FindingState {
    OPEN,
    ANSWERED,
    CLOSED
}
