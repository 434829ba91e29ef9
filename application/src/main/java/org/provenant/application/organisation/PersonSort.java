package org.provenant.application.organisation;

import org.provenant.application.shared.SortColumn;

/** What the list of custodians can be sorted by. */
public enum PersonSort implements SortColumn {
    CODE("code"),
    NAME("name_order"),
    UNIT("unit_order");

    private final String column;

    PersonSort(String column) {
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
