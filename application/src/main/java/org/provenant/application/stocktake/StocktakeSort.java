package org.provenant.application.stocktake;

import org.provenant.application.shared.SortColumn;

/** What the list of stocktakes can be sorted by. */
public enum StocktakeSort implements SortColumn {
    OPENED_AT("opened_at", "timestamptz"),
    COUNT_UNTIL("count_until", "date"),
    NAME("name_order", "text");

    private final String column;
    private final String type;

    StocktakeSort(String column, String type) {
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
