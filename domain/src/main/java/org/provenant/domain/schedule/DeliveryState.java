package org.provenant.domain.schedule;

/** What became of what was due to one recipient. */
public enum DeliveryState {
    /** The file is being made. */
    WAITING,
    SENT,
    /** There was nothing in it, and empty files were not wanted. */
    EMPTY,
    /** The recipient is locked, works for the company no more or may not read its records. */
    NO_ACCESS
}
