package org.provenant.domain.intake;

/** What a list of the register says of a device beside what a spreadsheet can bring. Not read on the way back in. */
public enum RegisterColumn {
    STAGE,
    STAGE_SINCE,
    PERMIT_NUMBER,
    PERMIT_GOODS,
    PERMITTED_CASE,
    DECLARATION_NUMBER,
    DECLARED_ON,
    PLACE_NAME,
    CUSTODIAN_NAME,
    IMPORT_FILE
}
