package org.provenant.domain.compliance;

/** How a breach came to light. */
public enum FoundBy {
    PERSON,
    STOCKTAKE,
    /** The run of the rules over all devices. */
    RULES
}
