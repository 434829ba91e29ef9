package org.provenant.application.management;

import java.io.Serializable;

/**
 * Where a row leads to.
 *
 * @param id number of the record
 */
public record Lead(Target target, long id) implements Serializable {

    /** What is opened. */
    public enum Target {
        PERMIT,
        /** The devices at a place. */
        PLACE,
        EQUIPMENT,
        BREACH,
        STOCKTAKE
    }
}
