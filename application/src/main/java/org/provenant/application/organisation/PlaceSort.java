package org.provenant.application.organisation;

import org.provenant.application.shared.SortColumn;

/** What the places can be sorted by. */
public enum PlaceSort implements SortColumn {
    /** Each place followed by what stands in it. */
    TREE("tree_order"),
    CODE("code"),
    NAME("name_order");

    private final String column;

    PlaceSort(String column) {
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
