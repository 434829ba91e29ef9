package org.provenant.application.licensing;

import org.provenant.application.shared.SortColumn;

/** What the list of dossiers can be sorted by. */
public enum DossierSort implements SortColumn {
    TITLE("title_order", "text"),
    BEGUN_ON("begun_on", "date"),
    CASE("permitted_case", "text"),
    STATE("state_order", "int"),
    /** Those that were never handed in come last. */
    SUBMITTED_ON("submitted_order", "date");

    private final String column;
    private final String type;

    DossierSort(String column, String type) {
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
