package org.provenant.domain.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/**
 * What the user declared about a file: which column says what, and how dates and numbers are written. Kept with the
 * batch, and under a name per supplier.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param headerRow the last row of the headings, as Excel numbers it; 0 if the sheet has none
 * @param columns the columns that are read
 * @param fixed what is the same for every device, for columns that the sheet does not have
 * @param dateOrder how dates in text are read; nothing if none was declared
 * @param numberStyle how numbers in text are read; nothing if none was declared
 */
public record SheetMapping(
        String sheet,
        int headerRow,
        List<MappedColumn> columns,
        Map<EquipmentColumn, String> fixed,
        @Nullable DateOrder dateOrder,
        @Nullable NumberStyle numberStyle)
        implements Serializable {

    public SheetMapping {
        columns = List.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /** The columns that say this of a device, from left to right. */
    public List<MappedColumn> columnsFor(EquipmentColumn column) {
        return columns.stream().filter(mapped -> mapped.column() == column).toList();
    }

    /** Whether the sheet, or the declaration for all rows, says this of a device. */
    public boolean covers(EquipmentColumn column) {
        return fixed.containsKey(column) || columns.stream().anyMatch(mapped -> mapped.column() == column);
    }

    /**
     * Refuses a mapping by which no row could become a device.
     *
     * @throws RuleViolated {@link IntakeRule#COLUMN_NOT_MAPPED}, {@link IntakeRule#SERIAL_NOT_MAPPED} or
     *     {@link IntakeRule#COLUMN_MAPPED_TWICE}
     */
    public void requireComplete() {
        for (var column : EquipmentColumn.values()) {
            if (column.isRequired() && !covers(column)) {
                throw new RuleViolated(IntakeRule.COLUMN_NOT_MAPPED, column);
            }
            if (!column.mayRepeat() && columnsFor(column).size() > 1) {
                throw new RuleViolated(IntakeRule.COLUMN_MAPPED_TWICE, column);
            }
        }
        if (!covers(EquipmentColumn.SERIAL) && !covers(EquipmentColumn.NO_SERIAL_REASON)) {
            throw new RuleViolated(IntakeRule.SERIAL_NOT_MAPPED);
        }
    }
}
