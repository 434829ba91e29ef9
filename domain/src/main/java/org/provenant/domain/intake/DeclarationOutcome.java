package org.provenant.domain.intake;

/** What becomes of a declaration in a file. */
public enum DeclarationOutcome {
    /** It can be registered. */
    NEW,
    /** The register has it, by the first 11 digits of its number; it stays as it is. */
    KNOWN,
    /** Something is wrong with it. */
    REFUSED
}
