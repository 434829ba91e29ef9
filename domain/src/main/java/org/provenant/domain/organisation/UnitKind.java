package org.provenant.domain.organisation;

/** What a part of the company is. */
public enum UnitKind {
    DEPARTMENT,
    /** A part of a department; it does not stand alone. */
    TEAM
}
