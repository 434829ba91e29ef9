package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeSort;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.web.platform.ListAddress;

/** The stocktakes of the company, the latest first. */
@Named
@RequestScoped
public class StocktakeListPage {

    @Inject
    StocktakeList list;

    @Inject
    ListAddress address;

    private @Nullable Page<StocktakeSummary> page;

    /** The rows that the address asks for. */
    public Page<StocktakeSummary> getPage() {
        if (page == null) {
            var state = address.value("state");
            var query = new StocktakeList.Query(
                    address.value("q"), state == null ? null : Boolean.valueOf(state.equals("open")));
            var descending = address.value("sort") == null || address.isDescending();
            page = list.find(
                    query,
                    new SortColumn.Order(address.sortedBy(StocktakeSort.OPENED_AT), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }
}
