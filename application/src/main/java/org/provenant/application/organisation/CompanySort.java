package org.provenant.application.organisation;

import org.provenant.application.shared.SortColumn;

/** What the list of legal entities can be sorted by. */
public enum CompanySort implements SortColumn {
    NAME("name_order"),
    TAX_CODE("tax_code");

    private final String column;

    CompanySort(String column) {
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
