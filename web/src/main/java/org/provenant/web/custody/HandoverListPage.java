package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.HandoverList;
import org.provenant.application.custody.HandoverRow;
import org.provenant.application.custody.HandoverSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.custody.HandoverState;
import org.provenant.web.platform.ListAddress;

/** The minutes of handovers, the latest first; and those that wait, for the home page. */
@Named
@RequestScoped
public class HandoverListPage {

    @Inject
    HandoverList list;

    @Inject
    ListAddress address;

    private @Nullable Page<HandoverRow> page;
    private @Nullable List<HandoverRow> waiting;

    /** The rows that the address asks for. */
    public Page<HandoverRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            page = list.find(
                    new HandoverList.Query(address.value("q"), getState()),
                    new SortColumn.Order(address.sortedBy(HandoverSort.NUMBER), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What waits to be signed and concerns the caller. */
    public List<HandoverRow> getWaiting() {
        if (waiting == null) {
            waiting = list.waiting();
        }
        return waiting;
    }

    public HandoverState[] getStates() {
        return HandoverState.values();
    }

    public @Nullable HandoverState getState() {
        return address.value("state", HandoverState.class);
    }
}
