package org.provenant.application.permit;

import org.provenant.application.shared.SortColumn;

/** What the list of permits can be sorted by. */
public enum PermitSort implements SortColumn {
    NUMBER("number_order", "text"),
    ISSUED_ON("issued_on", "date"),
    CASE("permitted_case", "text"),
    /** Those without an end come last. */
    VALID_TO("valid_until", "date"),
    LEFT("left_pieces", "bigint");

    private final String column;
    private final String type;

    PermitSort(String column, String type) {
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
