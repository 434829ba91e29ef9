package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.customs.ShipmentList;
import org.provenant.application.customs.ShipmentRow;
import org.provenant.application.customs.ShipmentSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of shipments. */
@ApplicationScoped
class ShipmentsFile extends ListedRows<ShipmentRow> {

    private static final ListSheet<ShipmentRow> SHEET = new ListSheet<ShipmentRow>("schedule.sheet.shipments")
            .column("field.reference", ShipmentRow::reference)
            .column("field.invoice", ShipmentRow::invoice)
            .column("field.billOfLading", ShipmentRow::billOfLading)
            .column("field.carrier", ShipmentRow::carrier)
            .column("field.arrivedOn", ShipmentRow::arrivedOn)
            .column("field.port", ShipmentRow::port)
            .column("field.quantity", ShipmentRow::quantity)
            .column("field.permitNumber", ShipmentRow::permits);

    @Inject
    ShipmentList shipments;

    @Override
    public ViewedList list() {
        return ViewedList.SHIPMENTS;
    }

    @Override
    List<ShipmentRow> rows(ListState state) {
        var order = new SortColumn.Order(
                state.sortedBy(ShipmentSort.ARRIVED_ON), state.isUnsorted() || state.isDescending());
        return shipments
                .find(ShipmentList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<ShipmentRow> sheet() {
        return SHEET;
    }
}
