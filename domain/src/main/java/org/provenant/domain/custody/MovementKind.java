package org.provenant.domain.custody;

/** Why a device changed its place or its keeper. */
public enum MovementKind {
    MOVE,
    /** With signed minutes. */
    HANDOVER,
    /** Came out of the hands of a person or unit, into nobody's. */
    RETURN,
    /** Left for a repair; place and keeper go on answering for it. */
    TO_REPAIR,
    FROM_REPAIR,
    /** Turned up after it was lost. */
    FOUND;

    /** Whether it may leave place and keeper as they were. */
    public boolean mayStay() {
        return this == TO_REPAIR || this == FROM_REPAIR;
    }

    /**
     * Whether a paper stands behind it, so that it is undone by another movement and not by taking it back. What turned up
     * again has that of its loss: without it, the device would never have been away.
     */
    public boolean hasPaper() {
        return this == HANDOVER || this == TO_REPAIR || this == FROM_REPAIR || this == FOUND;
    }
}
