package org.provenant.domain.disposal;

/** What has come of the wish to open a closed disposal again. */
public enum ReopeningState {
    ASKED,
    GRANTED,
    REFUSED
}
