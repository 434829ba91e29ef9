package org.provenant.application.compliance;

import org.provenant.application.shared.SortColumn;

/** What the breach register can be sorted by. */
public enum BreachSort implements SortColumn {
    FOUND_ON("found_on", "date"),
    ASSET_TAG("asset_tag", "text"),
    KIND("kind", "text");

    private final String column;
    private final String type;

    BreachSort(String column, String type) {
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
