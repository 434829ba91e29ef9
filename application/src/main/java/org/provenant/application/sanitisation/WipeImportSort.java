package org.provenant.application.sanitisation;

import org.provenant.application.shared.SortColumn;

/** What imports of reports can be sorted by. */
public enum WipeImportSort implements SortColumn {
    UPLOADED_AT("uploaded_at", "timestamptz");

    private final String column;
    private final String type;

    WipeImportSort(String column, String type) {
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
