package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.ShipmentList;
import org.provenant.application.customs.ShipmentRow;
import org.provenant.application.customs.ShipmentSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.ListAddress;

/** The shipments, the latest arrival first. */
@Named
@RequestScoped
public class ShipmentListPage {

    @Inject
    ShipmentList list;

    @Inject
    ListAddress address;

    private @Nullable Page<ShipmentRow> page;

    /** The rows that the address asks for. */
    public Page<ShipmentRow> getPage() {
        if (page == null) {
            var query = ShipmentList.Query.of(address.asked());
            page = list.find(query, order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(ShipmentSort.ARRIVED_ON), descending);
    }
}
