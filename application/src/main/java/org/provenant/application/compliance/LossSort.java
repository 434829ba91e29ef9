package org.provenant.application.compliance;

import org.provenant.application.shared.SortColumn;

/** What the list of losses can be sorted by. */
public enum LossSort implements SortColumn {
    LOST_ON("lost_on", "date");

    private final String column;
    private final String type;

    LossSort(String column, String type) {
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
