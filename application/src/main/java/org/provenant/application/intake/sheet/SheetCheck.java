package org.provenant.application.intake.sheet;

import java.util.function.Consumer;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;

/** Checks the form of every row of a list of devices: each becomes a device to be, or everything wrong with it. */
public final class SheetCheck {

    private SheetCheck() {}

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
            SheetMapping<EquipmentColumn> mapping,
            int importYear,
            Consumer<EquipmentDraft> drafts,
            Consumer<RowProblem> problems) {
        EquipmentColumn.requireComplete(mapping);
        var rows = new RowCheck(mapping, importYear);
        int[] devices = {0};
        DataRows.read(file, HeadingWords.OF_DEVICES, mapping, row -> {
            var checked = rows.check(row);
            if (checked.draft() != null) {
                drafts.accept(checked.draft());
            }
            checked.problems().forEach(problems);
            devices[0] += checked.draft() == null && checked.problems().isEmpty() ? 0 : 1;
            return true;
        });
        return devices[0];
    }
}
