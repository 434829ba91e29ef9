package org.provenant.domain.intake;

/** What deserves a second look at a declaration in a file, but keeps nobody from registering it. */
public enum DeclarationNotice {
    /** The number does not begin as those of import declarations do. */
    NUMBER_UNUSUAL,
    /** The file says a lane but no day of clearance, and the register keeps the lane with the clearance. */
    LANE_WITHOUT_CLEARANCE,
    /** The file has not all lines of the declaration, so the register numbers them afresh. */
    LINES_RENUMBERED,
    /** The file has a later amendment than the register. */
    AMENDED_SINCE
}
