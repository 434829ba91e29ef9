package org.provenant.application.management;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/**
 * A management report in one language.
 *
 * @param formVersion of the form that it is laid out by
 * @param addressee for whom it is made
 * @param span what it is about: the day, the days or the device
 * @param totals a sum for each column that has one; nothing at all if nothing is summed up
 */
public record ManagementTable(
        ManagementKind kind,
        int formVersion,
        String name,
        String addressee,
        String span,
        List<Column> columns,
        List<Row> rows,
        List<@Nullable Object> totals)
        implements Serializable {

    public ManagementTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = Collections.unmodifiableList(new ArrayList<>(totals));
    }

    /** A column under its heading. */
    public record Column(ManagementColumn column, String heading) implements Serializable {}

    /**
     * A row.
     *
     * @param lead where it leads to; nothing if nowhere
     * @param cells a value for each column: text, number or day
     */
    public record Row(@Nullable Lead lead, List<@Nullable Object> cells) implements Serializable {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }
}
