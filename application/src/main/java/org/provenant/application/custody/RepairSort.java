package org.provenant.application.custody;

import org.provenant.application.shared.SortColumn;

/** What the list of repairs can be sorted by. */
public enum RepairSort implements SortColumn {
    NUMBER("number", "text"),
    SENT_ON("sent_on", "date"),
    EXPECTED_ON("expected_on", "date");

    private final String column;
    private final String type;

    RepairSort(String column, String type) {
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
