package org.provenant.application.organisation;

import org.provenant.application.shared.SortColumn;

/** What the list of units can be sorted by. */
public enum UnitSort implements SortColumn {
    TREE("tree_order"),
    CODE("code"),
    NAME("name_order");

    private final String column;

    UnitSort(String column) {
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
