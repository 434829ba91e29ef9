package org.provenant.domain.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/**
 * What the user declared about a file: which column says what, and how dates and numbers are written. Kept with the
 * file, and for the files after it.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param headerRow the last row of the headings, as Excel numbers it; 0 if the sheet has none
 * @param columns the columns that are read
 * @param fixed what is the same for every row, for columns that the sheet does not have
 * @param dateOrder how dates in text are read; nothing if none was declared
 * @param numberStyle how numbers in text are read; nothing if none was declared
 */
public record SheetMapping<C extends SheetColumn>(
        String sheet,
        int headerRow,
        List<MappedColumn<C>> columns,
        Map<C, String> fixed,
        @Nullable DateOrder dateOrder,
        @Nullable NumberStyle numberStyle)
        implements Serializable {

    public SheetMapping {
        columns = List.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /** The columns that say this, from left to right. */
    public List<MappedColumn<C>> columnsFor(C column) {
        return columns.stream().filter(mapped -> mapped.column() == column).toList();
    }

    /** Whether the sheet, or the declaration for all rows, says this. */
    public boolean covers(C column) {
        return fixed.containsKey(column) || columns.stream().anyMatch(mapped -> mapped.column() == column);
    }

    /** A problem at the column of the file that says this. */
    public RowProblem problem(int row, C column, String value, Rule rule, List<Object> values) {
        var mapped = columnsFor(column);
        return new RowProblem(
                sheet, row, mapped.isEmpty() ? null : mapped.get(0).heading(), column, value, rule, values);
    }

    /**
     * Refuses a mapping by which no row could become a record.
     *
     * @param all everything that a column can say
     * @throws RuleViolated {@link IntakeRule#COLUMN_NOT_MAPPED} or {@link IntakeRule#COLUMN_MAPPED_TWICE}
     */
    void requireComplete(C[] all) {
        for (var column : all) {
            if (column.isRequired() && !covers(column)) {
                throw new RuleViolated(IntakeRule.COLUMN_NOT_MAPPED, column);
            }
            if (!column.mayRepeat() && columnsFor(column).size() > 1) {
                throw new RuleViolated(IntakeRule.COLUMN_MAPPED_TWICE, column);
            }
        }
    }
}
