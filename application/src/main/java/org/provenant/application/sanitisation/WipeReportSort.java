package org.provenant.application.sanitisation;

import org.provenant.application.shared.SortColumn;

/** What the reports of an import can be sorted by. */
public enum WipeReportSort implements SortColumn {
    FILE_NAME("file_name", "text");

    private final String column;
    private final String type;

    WipeReportSort(String column, String type) {
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
