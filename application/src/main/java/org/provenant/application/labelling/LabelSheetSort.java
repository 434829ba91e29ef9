package org.provenant.application.labelling;

import org.provenant.application.shared.SortColumn;

/** What the list of label sheets can be sorted by. */
public enum LabelSheetSort implements SortColumn {
    NAME("name_order", "text"),
    LABELS("labels", "int");

    private final String column;
    private final String type;

    LabelSheetSort(String column, String type) {
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
