package org.provenant.domain.usage;

/** By what a device was seen. */
public enum SightingKind {
    /** Somebody scanned its label or saw it. */
    SCAN,
    HANDOVER,
    STOCKTAKE,
    /** Somebody worked on it or judged its condition. */
    MAINTENANCE,
    /** Its custodian said so when asked. */
    CONFIRMATION,
    /** It was unpacked at the receiving desk. */
    RECEIVING,
    /** It came back from a repairer. */
    REPAIR
}
