package org.provenant.application.stocktake;

import org.provenant.application.shared.SortColumn;

/** What the rows of a stocktake can be sorted by. */
public enum StocktakeRowSort implements SortColumn {
    CODE("code", "text"),
    PLACE("place_order", "text"),
    COUNTED_AT("counted_order", "timestamptz");

    private final String column;
    private final String type;

    StocktakeRowSort(String column, String type) {
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
