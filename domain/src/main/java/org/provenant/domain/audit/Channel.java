package org.provenant.domain.audit;

/** The way by which an act reached the register. */
public enum Channel {
    PAGE,
    API,
    /** Long work that goes on behind a page or call. */
    JOB,
    /** The program itself: first start, demo data. */
    SYSTEM
}
