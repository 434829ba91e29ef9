package org.provenant.application.intake;

import org.provenant.application.shared.SortColumn;

/** What the list of imports can be sorted by. */
public enum ImportSort implements SortColumn {
    UPLOADED_AT("uploaded_at", "timestamptz"),
    FILE_NAME("file_order", "text"),
    DECLARATION("declaration_number", "text"),
    STATE("state", "text");

    private final String column;
    private final String type;

    ImportSort(String column, String type) {
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
