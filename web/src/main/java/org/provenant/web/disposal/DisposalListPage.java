package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.OrderSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.web.platform.ListAddress;

/** The disposals, the latest first. */
@Named
@RequestScoped
public class DisposalListPage {

    @Inject
    DisposalList disposals;

    @Inject
    ListAddress address;

    private @Nullable Page<DisposalRow> page;

    /** The rows that the address asks for. */
    public Page<DisposalRow> getPage() {
        if (page == null) {
            page = disposals.find(
                    new DisposalList.Query(address.value("q"), address.value("route"), getStage()),
                    new SortColumn.Order(
                            address.sortedBy(OrderSort.PROPOSED_ON),
                            address.value("sort") == null || address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    public @Nullable OrderStage getStage() {
        return address.value("stage", OrderStage.class);
    }

    public List<OrderStage> getStages() {
        return List.of(OrderStage.values());
    }
}
