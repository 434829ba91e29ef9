package org.provenant.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.updates.UpdateRow;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.shared.Terms;

/**
 * What an update does with one device, or with a row that names one.
 *
 * @param row the row as Excel numbers it; the place among the chosen devices if there is no sheet
 * @param device number of the device; nothing if it is not known
 * @param changedMeanwhile whether somebody has changed the device since the check
 */
public record DeviceChange(
        int row,
        @Nullable Long device,
        @Nullable String assetTag,
        UpdateOutcome outcome,
        List<FieldChange> changes,
        List<CellProblem> problems,
        boolean changedMeanwhile) {

    static DeviceChange of(UpdateRow row, Terms terms) {
        return new DeviceChange(
                row.row(),
                row.device(),
                row.assetTag(),
                row.outcome(),
                row.changes(),
                row.problems().stream()
                        .map(problem -> CellProblem.of(problem, terms))
                        .toList(),
                row.meanwhile());
    }
}
