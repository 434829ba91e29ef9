package org.provenant.application.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.domain.schedule.ScheduleFormat;

/**
 * A list that is written as it is shown.
 *
 * @param <T> its rows
 */
abstract class ListedRows<T> implements ListFile {

    /** All rows that a view asks for, and the caller may read. */
    abstract List<T> rows(ListState state);

    abstract ListSheet<T> sheet();

    @Override
    public Set<ScheduleFormat> formats() {
        return EnumSet.of(ScheduleFormat.XLSX);
    }

    @Override
    public int write(Order order, OutputStream out) throws IOException {
        var rows = rows(order.state());
        sheet().write(rows, order.language(), out);
        return rows.size();
    }
}
