package org.provenant.application.identity;

import org.provenant.application.shared.SortColumn;

/** What the list of users can be sorted by. */
public enum UserSort implements SortColumn {
    LOGIN("login"),
    NAME("name_order");

    private final String column;

    UserSort(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String type() {
        return "text";
    }
}
