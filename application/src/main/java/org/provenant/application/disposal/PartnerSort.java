package org.provenant.application.disposal;

import org.provenant.application.shared.SortColumn;

/** What the list of partners can be sorted by. */
public enum PartnerSort implements SortColumn {
    NAME("name_order", "text");

    private final String column;
    private final String type;

    PartnerSort(String column, String type) {
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
