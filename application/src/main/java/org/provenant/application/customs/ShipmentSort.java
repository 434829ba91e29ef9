package org.provenant.application.customs;

import org.provenant.application.shared.SortColumn;

/** What the list of shipments can be sorted by. */
public enum ShipmentSort implements SortColumn {
    REFERENCE("reference_order", "text"),
    /** Those under way come last. */
    ARRIVED_ON("arrival", "date"),
    QUANTITY("quantity", "bigint");

    private final String column;
    private final String type;

    ShipmentSort(String column, String type) {
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
