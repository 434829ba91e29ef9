package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Checks the form of every row of a file: each becomes a device to be, or everything that is wrong with it. */
public final class SheetCheck {

    private final SheetFile file;
    private final SheetMapping mapping;
    private final RowCheck rows;
    private int devices;

    private SheetCheck(SheetFile file, SheetMapping mapping, int importYear) {
        this.file = file;
        this.mapping = mapping;
        this.rows = new RowCheck(mapping, importYear);
    }

    /**
     * Streams the rows below the headings.
     *
     * @param importYear the year of the declaration; no device is younger
     * @param drafts receives the rows without problem, from the top
     * @param problems receives all problems of the others, from the top
     * @return how many rows describe a device, right or wrong; totals and empty rows do not count
     * @throws RuleViolated if the mapping is not complete, or its headings are not the file's
     */
    public static int check(
            SheetFile file,
            SheetMapping mapping,
            int importYear,
            Consumer<EquipmentDraft> drafts,
            Consumer<RowProblem> problems) {
        mapping.requireComplete();
        var check = new SheetCheck(file, mapping, importYear);
        check.requireSameHeadings();
        check.run(drafts, problems);
        return check.devices;
    }

    private void run(Consumer<EquipmentDraft> drafts, Consumer<RowProblem> problems) {
        file.read(mapping.sheet(), row -> {
            if (row.number() > mapping.headerRow()) {
                var checked = rows.check(row);
                if (checked.draft() != null) {
                    drafts.accept(checked.draft());
                }
                checked.problems().forEach(problems);
                devices += checked.draft() == null && checked.problems().isEmpty() ? 0 : 1;
            }
            return true;
        });
    }

    /** A mapping belongs to its headings; with others it would put values into the wrong fields. */
    private void requireSameHeadings() {
        if (mapping.headerRow() == 0) {
            return;
        }
        var first = new ArrayList<SheetRow>();
        file.read(mapping.sheet(), row -> {
            first.add(row);
            return row.number() < mapping.headerRow();
        });
        var headings = Headings.endingAt(first, mapping.headerRow());
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
