package org.provenant.domain.licensing;

/** How a dossier reaches the authority. */
public enum SubmissionChannel {
    DIRECT,
    POST,
    ONLINE
}
