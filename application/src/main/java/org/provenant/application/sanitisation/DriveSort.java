package org.provenant.application.sanitisation;

import org.provenant.application.shared.SortColumn;

/** What the list of drives can be sorted by. */
public enum DriveSort implements SortColumn {
    ASSET_TAG("asset_tag", "text"),
    SERIAL("serial_text", "text");

    private final String column;
    private final String type;

    DriveSort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String type() {
        return type;
    }
}
