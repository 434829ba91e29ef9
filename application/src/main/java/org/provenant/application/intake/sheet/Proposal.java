package org.provenant.application.intake.sheet;

import java.util.List;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;

/**
 * How a file could be read, and what only a person can decide about it.
 *
 * @param mapping the columns that were recognised or declared, with the formats that leave no doubt
 * @param columns every column that holds something, mapped or not
 * @param questions formats that more than one reading fits
 * @param missing what every row needs and no column says
 * @param rows how many rows stand below the headings
 */
public record Proposal<C extends Enum<C> & SheetColumn>(
        SheetMapping<C> mapping,
        List<ColumnSample<C>> columns,
        List<FormatQuestion> questions,
        List<C> missing,
        int rows) {

    /** Recognises the sheet, the headings and the formats of a file. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> of(HeadingWords<C> words, SheetFile file) {
        return new MappingSearch<>(words, file).anywhere();
    }

    /** The same within one sheet. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> of(
            HeadingWords<C> words, SheetFile file, String sheet) {
        return new MappingSearch<>(words, file).within(sheet);
    }

    /** The same with the headings in the row that the user points to. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> of(
            HeadingWords<C> words, SheetFile file, String sheet, int headerRow) {
        return new MappingSearch<>(words, file).below(sheet, headerRow);
    }

    /** Finds the columns of a mapping that was saved for another file by their headings. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> from(
            HeadingWords<C> words, SheetFile file, SheetMapping<C> saved) {
        return new MappingSearch<>(words, file).like(saved);
    }

    /** The same with the headings in a row that is known to be those of the saved mapping. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> from(
            HeadingWords<C> words, SheetFile file, SheetMapping<C> saved, HeadingRow row) {
        return new MappingSearch<>(words, file).like(saved, row);
    }

    /** Looks at a file with the mapping that the user declared: samples, and which questions are still open. */
    public static <C extends Enum<C> & SheetColumn> Proposal<C> review(
            HeadingWords<C> words, SheetFile file, SheetMapping<C> declared) {
        return new MappingSearch<>(words, file).review(declared);
    }

    /** Whether the rows can be checked as the mapping stands: nothing is missing, nothing is asked. */
    public boolean leavesNothingOpen() {
        return questions.isEmpty() && missing.isEmpty();
    }

    /** The columns that are not read. */
    public List<ColumnSample<C>> unmapped() {
        return columns.stream().filter(sample -> sample.column() == null).toList();
    }
}
