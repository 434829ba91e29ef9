package org.provenant.application.regulation;

import org.provenant.application.shared.SortColumn;

/** What the list of rules can be sorted by. */
public enum RuleSort implements SortColumn {
    CODE("code", "text"),
    EFFECTIVE_FROM("effective_from", "date"),
    CERTAINTY("certainty", "text");

    private final String column;
    private final String type;

    RuleSort(String column, String type) {
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
