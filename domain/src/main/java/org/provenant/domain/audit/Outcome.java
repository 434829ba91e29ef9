package org.provenant.domain.audit;

/** How an act ended. */
public enum Outcome {
    /** Done and committed, with every change beneath the entry. */
    DONE,
    /** A rule forbade it; nothing changed. */
    REFUSED,
    /** The user had no right to it; nothing changed. */
    DENIED
}
