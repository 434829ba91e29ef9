package org.provenant.domain.customs;

/** How far a declaration has come. */
public enum DeclarationState {
    /** Entered with customs; its goods are taken off the permits. */
    REGISTERED,
    /** Customs has released the goods (thông quan). */
    CLEARED,
    /** Withdrawn; its goods went back to the permits. */
    CANCELLED
}
