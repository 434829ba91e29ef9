package org.provenant.domain.audit;

/** What happened to a record. Nothing is ever deleted, so there is no third kind. */
public enum ChangeKind {
    CREATED,
    CHANGED
}
