package org.provenant.domain.stocktake;

/** By what a stocktake is narrowed. Parts of one kind add to each other, kinds narrow each other. */
public enum ScopeKind {
    /** A place with everything in it. */
    PLACE,
    PERSON,
    /** A unit with all units and persons in it. */
    UNIT,
    PERMIT,
    CATEGORY
}
