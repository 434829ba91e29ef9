package org.provenant.domain.job;

/** What long work is about; its name stands in the queue. */
public enum JobKind {
    CONFIRM_IMPORT,
    APPLY_UPDATE,
    MAKE_EVIDENCE_PACK,
    DELIVER_SCHEDULED,
    ISSUE_REPORT,
    MAKE_EXPORT
}
