package org.provenant.domain.inspection;

/** What a finding, note or request may be about. */
public enum SubjectKind {
    EQUIPMENT,
    PERMIT,
    DECLARATION,
    DOSSIER,
    REPORT
}
