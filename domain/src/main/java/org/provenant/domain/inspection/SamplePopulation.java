package org.provenant.domain.inspection;

/** What a sample is drawn from. */
public enum SamplePopulation {
    EQUIPMENT(SubjectKind.EQUIPMENT),
    PERMIT(SubjectKind.PERMIT),
    DECLARATION(SubjectKind.DECLARATION);

    private final SubjectKind subject;

    SamplePopulation(SubjectKind subject) {
        this.subject = subject;
    }

    /** What findings on one of its records are about. */
    public SubjectKind subject() {
        return subject;
    }
}
