package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** The rows of a sheet below the headings that its mapping was made for. */
final class DataRows {

    private DataRows() {}

    /**
     * Streams the rows from the top.
     *
     * @param reader answers whether to go on
     * @throws RuleViolated {@link IntakeRule#HEADINGS_CHANGED} if the headings are not the mapping's
     */
    static <C extends Enum<C> & SheetColumn> void read(
            SheetFile file, HeadingWords<C> words, SheetMapping<C> mapping, Predicate<SheetRow> reader) {
        requireSameHeadings(file, words, mapping);
        file.read(mapping.sheet(), row -> row.number() <= mapping.headerRow() || reader.test(row));
    }

    /** A mapping belongs to its headings; with others it would put values into the wrong fields. */
    private static <C extends Enum<C> & SheetColumn> void requireSameHeadings(
            SheetFile file, HeadingWords<C> words, SheetMapping<C> mapping) {
        if (mapping.headerRow() == 0) {
            return;
        }
        var first = new ArrayList<SheetRow>();
        file.read(mapping.sheet(), row -> {
            first.add(row);
            return row.number() < mapping.headerRow();
        });
        var headings = Headings.endingAt(words, first, mapping.headerRow());
        for (var column : mapping.columns()) {
            boolean same = headings.list().stream()
                    .anyMatch(heading -> heading.index() == column.index()
                            && Text.plain(heading.text()).equals(Text.plain(column.heading())));
            if (!same && !column.heading().isBlank()) {
                throw new RuleViolated(IntakeRule.HEADINGS_CHANGED, ColumnLetters.of(column.index()));
            }
        }
    }
}
