package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitRow;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of permits. */
@ApplicationScoped
class PermitsFile extends ListedRows<PermitRow> {

    private static final ListSheet<PermitRow> SHEET = new ListSheet<PermitRow>("schedule.sheet.permits")
            .column("field.number", PermitRow::number)
            .column("field.issuedOn", PermitRow::issuedOn)
            .column("field.authority", PermitRow::authority)
            .column("field.permittedCase", PermitRow::permittedCase)
            .column("field.validFrom", PermitRow::validFrom)
            .column("field.validTo", PermitRow::validTo)
            .column("field.permitted", PermitRow::permitted)
            .column("field.declared", PermitRow::declared)
            .column("field.registered", PermitRow::imported)
            .column("field.leftToDeclare", PermitRow::leftToDeclare);

    @Inject
    PermitList permits;

    @Override
    public ViewedList list() {
        return ViewedList.PERMITS;
    }

    @Override
    List<PermitRow> rows(ListState state) {
        var order =
                new SortColumn.Order(state.sortedBy(PermitSort.ISSUED_ON), state.isUnsorted() || state.isDescending());
        return permits.find(PermitList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<PermitRow> sheet() {
        return SHEET;
    }
}
