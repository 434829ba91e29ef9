package org.provenant.application.management;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.management.ManagementColumn;

/** A row as it was read: a value for each column that has one, before anybody chose columns or a language. */
final class FigureRow {

    private final Map<ManagementColumn, Object> cells = new EnumMap<>(ManagementColumn.class);
    private final @Nullable Lead lead;

    private FigureRow(@Nullable Lead lead) {
        this.lead = lead;
    }

    static FigureRow of(Lead.Target target, long id) {
        return new FigureRow(new Lead(target, id));
    }

    static FigureRow leadingNowhere() {
        return new FigureRow(null);
    }

    /** @param value a text, number, day, constant with a word, or {@link Phrase} */
    FigureRow put(ManagementColumn column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value);
        }
        return this;
    }

    @Nullable
    Object cell(ManagementColumn column) {
        return cells.get(column);
    }

    @Nullable
    Lead lead() {
        return lead;
    }
}
