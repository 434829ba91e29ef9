package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.MoveRequestList;
import org.provenant.application.custody.MoveRequestRow;
import org.provenant.application.custody.MoveRequestSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.custody.MoveRequestState;
import org.provenant.web.platform.ListAddress;

/** Requests to move devices, the latest first; and those that wait, for the home page. */
@Named
@RequestScoped
public class MoveRequestListPage {

    @Inject
    MoveRequestList list;

    @Inject
    ListAddress address;

    private @Nullable Page<MoveRequestRow> page;
    private @Nullable List<MoveRequestRow> waiting;

    /** The rows that the address asks for. */
    public Page<MoveRequestRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            page = list.find(
                    new MoveRequestList.Query(address.value("q"), getState()),
                    new SortColumn.Order(address.sortedBy(MoveRequestSort.NUMBER), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What waits for a decision. */
    public List<MoveRequestRow> getWaiting() {
        if (waiting == null) {
            waiting = list.waiting();
        }
        return waiting;
    }

    public MoveRequestState[] getStates() {
        return MoveRequestState.values();
    }

    public @Nullable MoveRequestState getState() {
        return address.value("state", MoveRequestState.class);
    }
}
