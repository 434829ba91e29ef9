package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.LossList;
import org.provenant.application.compliance.LossSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.compliance.LossStage;
import org.provenant.web.platform.ListAddress;

/** Losses and thefts, the latest first. */
@Named
@RequestScoped
public class LossListPage {

    @Inject
    LossList losses;

    @Inject
    ListAddress address;

    private @Nullable Page<LossList.LossRow> page;

    /** The rows that the address asks for. */
    public Page<LossList.LossRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            page = losses.find(
                    address.value("stage", LossStage.class),
                    new SortColumn.Order(address.sortedBy(LossSort.LOST_ON), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }
}
