package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of customs declarations. */
@ApplicationScoped
class DeclarationsFile extends ListedRows<DeclarationRow> {

    private static final ListSheet<DeclarationRow> SHEET = new ListSheet<DeclarationRow>("schedule.sheet.declarations")
            .column("field.number", DeclarationRow::number)
            .column("field.registeredOn", DeclarationRow::registeredOn)
            .column("field.customsOffice", DeclarationRow::customsOffice)
            .column("field.typeCode", DeclarationRow::typeCode)
            .column("field.state", DeclarationRow::state)
            .column("field.lane", DeclarationRow::lane)
            .column("field.permitNumber", DeclarationRow::permits)
            .column("field.quantity", DeclarationRow::quantity)
            .column("field.registered", DeclarationRow::registered);

    @Inject
    DeclarationList declarations;

    @Override
    public ViewedList list() {
        return ViewedList.DECLARATIONS;
    }

    @Override
    List<DeclarationRow> rows(ListState state) {
        var order = new SortColumn.Order(
                state.sortedBy(DeclarationSort.REGISTERED_ON), state.isUnsorted() || state.isDescending());
        return declarations
                .find(DeclarationList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<DeclarationRow> sheet() {
        return SHEET;
    }
}
