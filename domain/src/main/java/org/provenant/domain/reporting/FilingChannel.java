package org.provenant.domain.reporting;

/** How a report reached the authority. */
public enum FilingChannel {
    /** The authority's portal of public services. */
    PORTAL,
    IN_PERSON,
    POST,
    E_MAIL
}
