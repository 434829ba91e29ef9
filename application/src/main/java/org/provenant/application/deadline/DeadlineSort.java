package org.provenant.application.deadline;

import org.provenant.application.shared.SortColumn;

/** What the list of deadlines can be sorted by. */
public enum DeadlineSort implements SortColumn {
    DAY("day", "date"),
    LABEL("label_order", "text");

    private final String column;
    private final String type;

    DeadlineSort(String column, String type) {
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
