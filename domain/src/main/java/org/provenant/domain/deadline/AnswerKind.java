package org.provenant.domain.deadline;

/** What somebody says to a reminder. */
public enum AnswerKind {
    /** Seen; whoever says so is not reminded again before the next stage. */
    SEEN,
    /** Put off for everybody until a day before the next stage, with a reason. */
    LATER,
    /** Over for everybody, with a reason: nothing more is to be done, though no record shows it. */
    SETTLED
}
