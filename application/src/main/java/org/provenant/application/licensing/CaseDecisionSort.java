package org.provenant.application.licensing;

import org.provenant.application.shared.SortColumn;

/** What the list of decisions can be sorted by. */
public enum CaseDecisionSort implements SortColumn {
    DECIDED_AT("decided_at", "timestamptz"),
    GOODS("goods_order", "text"),
    HS("hs", "text");

    private final String column;
    private final String type;

    CaseDecisionSort(String column, String type) {
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
