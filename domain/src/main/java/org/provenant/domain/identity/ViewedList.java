package org.provenant.domain.identity;

/** A list of the register of which views can be saved. */
public enum ViewedList {
    EQUIPMENT,
    PERMITS,
    DECLARATIONS,
    DOSSIERS,
    SHIPMENTS,
    DIFFERENCES,
    IMPORTS,
    UPDATES
}
