package org.provenant.domain.organisation;

/** The three levels of the tree of places. */
public enum PlaceKind {
    /** A plot or factory with an address of its own. */
    SITE,
    BUILDING,
    /** A room, a production line or a rack row. */
    ROOM;

    /** Whether a place of this kind may stand directly in one of the other kind. */
    public boolean mayStandIn(PlaceKind outer) {
        return outer.ordinal() < ordinal();
    }
}
