package org.provenant.domain.regulation;

/** How far a rule or form has been checked against the official text. */
public enum Certainty {
    /** Compared with the official text by a named person. */
    VERIFIED,
    /** Taken from a source that reports on the law. */
    SECONDARY,
    /** Proposed by the product; no source was found. */
    ASSUMED
}
