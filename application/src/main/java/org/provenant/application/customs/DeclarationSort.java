package org.provenant.application.customs;

import org.provenant.application.shared.SortColumn;

/** What the list of declarations can be sorted by. */
public enum DeclarationSort implements SortColumn {
    NUMBER("number", "text"),
    REGISTERED_ON("registered_on", "date"),
    OFFICE("customs_office", "text"),
    TYPE("type_code", "text"),
    OPEN("open_pieces", "bigint");

    private final String column;
    private final String type;

    DeclarationSort(String column, String type) {
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
