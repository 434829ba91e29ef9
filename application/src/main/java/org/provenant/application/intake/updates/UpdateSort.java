package org.provenant.application.intake.updates;

import org.provenant.application.shared.SortColumn;

/** What the list of updates can be sorted by. */
public enum UpdateSort implements SortColumn {
    STARTED_AT("started_at", "timestamptz"),
    NAME("name_order", "text"),
    STATE("state", "text"),
    CHANGES("changes", "int");

    private final String column;
    private final String type;

    UpdateSort(String column, String type) {
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
