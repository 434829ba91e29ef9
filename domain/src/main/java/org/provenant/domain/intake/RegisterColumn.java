package org.provenant.domain.intake;

/** What a list of the register says of a device beside what a spreadsheet can bring. Not read when devices are imported. */
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
    IMPORT_FILE,
    /** By which a list that comes back finds the device, whatever else was changed in it. */
    RECORD_NO,
    /** By which a list that comes back tells whether the device has changed since. */
    VERSION
}
