package org.provenant.application.custody;

import org.provenant.application.shared.SortColumn;

/** What the list of requests to move can be sorted by. */
public enum MoveRequestSort implements SortColumn {
    NUMBER("number", "text"),
    MOVED_ON("moved_on", "date");

    private final String column;
    private final String type;

    MoveRequestSort(String column, String type) {
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
