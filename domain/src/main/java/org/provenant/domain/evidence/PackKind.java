package org.provenant.domain.evidence;

/** By what the records of a pack of evidence are chosen. */
public enum PackKind {
    /** Devices, with the papers that they came in on. */
    DEVICES,
    /** A permit, with everything that was declared and registered on it. */
    PERMIT,
    /** A customs declaration, with everything that came in on it. */
    DECLARATION,
    /** Everything that the company's history recorded within some days. */
    PERIOD
}
