package org.provenant.application.intake.updates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateOutcome;

/**
 * What a check found for one row.
 *
 * @param row the row as Excel numbers it
 * @param device the device that it means; nothing if that is not known
 */
record PlannedRow(int row, @Nullable DeviceNow device, List<FieldChange> changes, List<RowProblem> problems) {

    UpdateOutcome outcome() {
        if (!problems.isEmpty()) {
            return UpdateOutcome.REFUSED;
        }
        return changes.isEmpty() ? UpdateOutcome.SAME : UpdateOutcome.CHANGES;
    }
}
