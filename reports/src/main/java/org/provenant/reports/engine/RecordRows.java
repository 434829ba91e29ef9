package org.provenant.reports.engine;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Feeds records to a template, one at a time, so that a long list never stands in memory twice. Each field of the
 * template is one function of the record.
 *
 * @param <T> the record
 */
public final class RecordRows<T> implements JRDataSource {

    private final Iterator<? extends T> rows;
    private final Map<String, Function<T, @Nullable Object>> columns;
    private final UnaryOperator<@Nullable Object> medium;
    private @Nullable T current;

    /**
     * @param rows the records
     * @param columns a function for each field of the template
     * @param medium what happens to each value on its way, for example {@link PaperText#shown}
     */
    public RecordRows(
            Iterator<? extends T> rows,
            Map<String, Function<T, @Nullable Object>> columns,
            UnaryOperator<@Nullable Object> medium) {
        this.rows = rows;
        this.columns = columns;
        this.medium = medium;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        var column = columns.get(field.getName());
        if (column == null || current == null) {
            throw new IllegalStateException("no column " + field.getName());
        }
        return medium.apply(column.apply(current));
    }
}
