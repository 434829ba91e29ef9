package org.provenant.domain.compliance;

/** Whether a breach still waits to be put right. */
public enum BreachState {
    OPEN,
    CLOSED
}
