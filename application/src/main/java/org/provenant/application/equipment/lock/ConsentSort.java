package org.provenant.application.equipment.lock;

import org.provenant.application.shared.SortColumn;

/** What the list of consents can be sorted by. */
public enum ConsentSort implements SortColumn {
    ISSUED_ON("issued_on", "date"),
    NUMBER("number_order", "text");

    private final String column;
    private final String type;

    ConsentSort(String column, String type) {
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
