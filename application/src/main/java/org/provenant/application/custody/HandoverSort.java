package org.provenant.application.custody;

import org.provenant.application.shared.SortColumn;

/** What the list of handovers can be sorted by. */
public enum HandoverSort implements SortColumn {
    NUMBER("number", "text"),
    HANDED_ON("handed_on", "date");

    private final String column;
    private final String type;

    HandoverSort(String column, String type) {
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
