package org.provenant.application.intake.updates;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateOutcome;

/**
 * What an update does with one device, or with a row that names one.
 *
 * @param row the row as Excel numbers it; the place among the chosen devices if there is no sheet
 * @param device number of the device; nothing if it is not known
 * @param assetTag as it was when it was checked
 * @param meanwhile whether somebody has changed the device since it was checked
 */
public record UpdateRow(
        int position,
        int row,
        @Nullable Long device,
        @Nullable String assetTag,
        UpdateOutcome outcome,
        List<FieldChange> changes,
        List<RowProblem> problems,
        boolean meanwhile)
        implements Serializable {

    public UpdateRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
