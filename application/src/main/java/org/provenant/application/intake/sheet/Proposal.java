package org.provenant.application.intake.sheet;

import java.util.Arrays;
import java.util.List;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;

/**
 * How a file could be read, and what only a person can decide about it.
 *
 * @param mapping the columns that were recognised or declared, with the formats that leave no doubt
 * @param columns every column that holds something, mapped or not
 * @param questions formats that more than one reading fits
 * @param rows how many rows stand below the headings
 */
public record Proposal(SheetMapping mapping, List<ColumnSample> columns, List<FormatQuestion> questions, int rows) {

    /** Recognises the sheet, the headings and the formats of a file. */
    public static Proposal of(SheetFile file) {
        return new MappingSearch(file).anywhere();
    }

    /** The same within one sheet. */
    public static Proposal of(SheetFile file, String sheet) {
        return new MappingSearch(file).within(sheet);
    }

    /** The same with the headings in the row that the user points to. */
    public static Proposal of(SheetFile file, String sheet, int headerRow) {
        return new MappingSearch(file).below(sheet, headerRow);
    }

    /** Finds the columns of a mapping that was saved for another file by their headings. */
    public static Proposal from(SheetFile file, SheetMapping saved) {
        return new MappingSearch(file).like(saved);
    }

    /** Looks at a file with the mapping that the user declared: samples, and which questions are still open. */
    public static Proposal review(SheetFile file, SheetMapping declared) {
        return new MappingSearch(file).review(declared);
    }

    /** What every device needs and no column says. */
    public List<EquipmentColumn> missing() {
        return Arrays.stream(EquipmentColumn.values())
                .filter(EquipmentColumn::isRequired)
                .filter(column -> !mapping.covers(column))
                .toList();
    }

    /** The columns that are not read. */
    public List<ColumnSample> unmapped() {
        return columns.stream().filter(sample -> sample.column() == null).toList();
    }
}
