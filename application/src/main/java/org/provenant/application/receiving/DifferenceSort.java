package org.provenant.application.receiving;

import org.provenant.application.shared.SortColumn;

/** What the list of differences can be sorted by. */
public enum DifferenceSort implements SortColumn {
    OPENED_ON("opened_on", "date"),
    DECLARATION("declaration_number", "text"),
    KIND("kind", "text");

    private final String column;
    private final String type;

    DifferenceSort(String column, String type) {
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
