package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.RepairList;
import org.provenant.application.custody.RepairRow;
import org.provenant.application.custody.RepairSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.ListAddress;

/** Repairs, the latest first; and those that should be back, for the home page. */
@Named
@RequestScoped
public class RepairListPage {

    @Inject
    RepairList list;

    @Inject
    ListAddress address;

    private @Nullable Page<RepairRow> page;
    private @Nullable List<RepairRow> overdue;

    /** The rows that the address asks for. */
    public Page<RepairRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            page = list.find(
                    new RepairList.Query(address.value("q"), getAway()),
                    new SortColumn.Order(address.sortedBy(RepairSort.NUMBER), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** Repairs whose devices should be back by now. */
    public List<RepairRow> getOverdue() {
        if (overdue == null) {
            overdue = list.overdue();
        }
        return overdue;
    }

    /** Whether those are looked for of which devices are away. */
    public @Nullable Boolean getAway() {
        var state = address.value("state");
        return state == null ? null : Boolean.valueOf(state.equals("away"));
    }
}
