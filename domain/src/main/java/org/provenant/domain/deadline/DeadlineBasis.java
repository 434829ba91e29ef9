package org.provenant.domain.deadline;

/** Why something is due on its day. */
public enum DeadlineBasis {
    /** The day stands in a paper of an authority, or on one. */
    PAPER,
    /** The day is counted by a row of the rule book, which may not have been compared with the law. */
    RULE,
    /** The company itself has planned or agreed the day. */
    PLAN
}
