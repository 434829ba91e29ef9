package org.provenant.application.processing;

import org.provenant.application.shared.SortColumn;

/** What the list of processing contracts can be sorted by. */
public enum ProcessingContractSort implements SortColumn {
    NUMBER("number_order", "text"),
    SIGNED_ON("signed_on", "date"),
    TRADER("trader_order", "text");

    private final String column;
    private final String type;

    ProcessingContractSort(String column, String type) {
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
