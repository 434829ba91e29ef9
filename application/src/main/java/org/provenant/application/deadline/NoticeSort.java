package org.provenant.application.deadline;

import org.provenant.application.shared.SortColumn;

/** What the list of reminders can be sorted by. */
public enum NoticeSort implements SortColumn {
    TOLD_AT("told_at", "timestamptz"),
    DUE_ON("due_on", "date");

    private final String column;
    private final String type;

    NoticeSort(String column, String type) {
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
