package org.provenant.domain.regulation;

/** Whether a declaration type is of import or of export. */
public enum TradeDirection {
    IMPORT,
    EXPORT
}
