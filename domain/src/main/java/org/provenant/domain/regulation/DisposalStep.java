package org.provenant.domain.regulation;

/** The steps of a disposal before which its papers have to be there, one after the other. */
public enum DisposalStep {
    /** Before it is put up for approval. */
    CHECK,
    SCHEDULE,
    /** Before devices leave. */
    COLLECTION,
    /** Before whoever took them, or customs, confirms it. */
    CONFIRMATION,
    CLOSING;

    /** Whether it comes at that step or before. */
    public boolean isBy(DisposalStep other) {
        return compareTo(other) <= 0;
    }
}
