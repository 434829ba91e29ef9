package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.DifferenceSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of differences found on receiving. */
@ApplicationScoped
class DifferencesFile extends ListedRows<DifferenceRow> {

    private static final ListSheet<DifferenceRow> SHEET = new ListSheet<DifferenceRow>("schedule.sheet.differences")
            .column("field.kind", DifferenceRow::kind)
            .column("field.serialNumber", DifferenceRow::serialNumber)
            .column("field.expected", DifferenceRow::expected)
            .column("field.received", DifferenceRow::received)
            .column("field.state", DifferenceRow::state)
            .column("field.openedOn", DifferenceRow::openedOn)
            .column("field.closedOn", DifferenceRow::closedOn)
            .column("field.number", DifferenceRow::declarationNumber)
            .column("field.lineNo", DifferenceRow::lineNo)
            .column("field.goods", DifferenceRow::goods)
            .column("field.permitNumber", DifferenceRow::permitNumber)
            .column("field.resolution", DifferenceRow::resolution);

    @Inject
    DifferenceList differences;

    @Override
    public ViewedList list() {
        return ViewedList.DIFFERENCES;
    }

    @Override
    List<DifferenceRow> rows(ListState state) {
        var order = new SortColumn.Order(
                state.sortedBy(DifferenceSort.OPENED_ON), state.isUnsorted() || state.isDescending());
        return differences
                .find(DifferenceList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<DifferenceRow> sheet() {
        return SHEET;
    }
}
