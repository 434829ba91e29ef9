package org.provenant.application.mail;

import org.provenant.application.shared.SortColumn;

/** What the list of letters can be sorted by. */
public enum MailSort implements SortColumn {
    QUEUED("queued_at", "timestamptz"),
    ADDRESS("to_address", "text");

    private final String column;
    private final String type;

    MailSort(String column, String type) {
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
