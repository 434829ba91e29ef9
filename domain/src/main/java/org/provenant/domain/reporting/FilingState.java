package org.provenant.domain.reporting;

/** What the authority has said to a report that was filed. */
public enum FilingState {
    FILED,
    ACCEPTED,
    SENT_BACK
}
