package org.provenant.application.inspection;

import org.provenant.application.shared.SortColumn;

/** What the list of inspections can be sorted by. */
public enum InspectionSort implements SortColumn {
    OPENED_ON("opened_on", "date"),
    NAME("name_order", "text");

    private final String column;
    private final String type;

    InspectionSort(String column, String type) {
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
