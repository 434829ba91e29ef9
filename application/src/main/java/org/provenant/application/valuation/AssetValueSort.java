package org.provenant.application.valuation;

import org.provenant.application.shared.SortColumn;

/** What the list of values can be sorted by. */
public enum AssetValueSort implements SortColumn {
    ASSET_TAG("asset_tag", "text"),
    ORIGINAL_COST("original_cost", "numeric"),
    USED_FROM("used_from", "date");

    private final String column;
    private final String type;

    AssetValueSort(String column, String type) {
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
