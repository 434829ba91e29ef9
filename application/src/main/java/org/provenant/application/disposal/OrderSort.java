package org.provenant.application.disposal;

import org.provenant.application.shared.SortColumn;

/** What the list of disposals can be sorted by. */
public enum OrderSort implements SortColumn {
    PROPOSED_ON("proposed_on", "date"),
    NUMBER("number", "text");

    private final String column;
    private final String type;

    OrderSort(String column, String type) {
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
