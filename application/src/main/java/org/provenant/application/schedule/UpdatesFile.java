package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateSort;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of updates of device data. */
@ApplicationScoped
class UpdatesFile extends ListedRows<UpdateSummary> {

    private static final ListSheet<UpdateSummary> SHEET = new ListSheet<UpdateSummary>("schedule.sheet.updates")
            .column("field.name", UpdateSummary::name)
            .column("field.state", UpdateSummary::state)
            .column("field.rows", UpdateSummary::rows)
            .column("field.changes", UpdateSummary::changes)
            .column("field.startedBy", UpdateSummary::startedBy)
            .column("field.startedAt", UpdateSummary::startedAt)
            .column("field.appliedAt", UpdateSummary::appliedAt)
            .column("field.reason", UpdateSummary::reason);

    @Inject
    UpdateList updates;

    @Override
    public ViewedList list() {
        return ViewedList.UPDATES;
    }

    @Override
    List<UpdateSummary> rows(ListState state) {
        var order =
                new SortColumn.Order(state.sortedBy(UpdateSort.STARTED_AT), state.isUnsorted() || state.isDescending());
        return updates.find(UpdateList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<UpdateSummary> sheet() {
        return SHEET;
    }
}
