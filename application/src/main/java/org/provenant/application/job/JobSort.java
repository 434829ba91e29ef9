package org.provenant.application.job;

import org.provenant.application.shared.SortColumn;

/** What the list of long work can be sorted by. */
public enum JobSort implements SortColumn {
    QUEUED("queued_at", "timestamptz");

    private final String column;
    private final String type;

    JobSort(String column, String type) {
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
