package org.provenant.domain.deadline;

/** Who is told of a deadline; each takes in those before it. */
public enum Audience {
    /** Who is responsible. */
    OWNER,
    /** The head of the unit as well. */
    HEAD,
    /** Everybody who works with the register. */
    ALL
}
