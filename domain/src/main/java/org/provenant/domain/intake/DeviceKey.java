package org.provenant.domain.intake;

import java.util.List;

/** By what the rows of a spreadsheet name the devices that they update. */
public enum DeviceKey {
    ASSET_TAG(UpdateColumn.ASSET_TAG),
    /** With the manufacturer, if the file names it: the same number may stand on machines of two makers. */
    SERIAL(UpdateColumn.SERIAL),
    RECORD_NO(UpdateColumn.RECORD_NO),
    /** Only where the line brought a single device. */
    DECLARATION_LINE(UpdateColumn.DECLARATION_NUMBER, UpdateColumn.DECLARATION_LINE);

    private final List<UpdateColumn> columns;

    DeviceKey(UpdateColumn... columns) {
        this.columns = List.of(columns);
    }

    /** The columns without which no device is found. */
    public List<UpdateColumn> columns() {
        return columns;
    }

    /** Whether a column names the device and so changes nothing of it. */
    public boolean names(UpdateColumn column) {
        return columns.contains(column) || this == SERIAL && column == UpdateColumn.MANUFACTURER;
    }
}
