package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.DifferenceSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.DifferenceState;
import org.provenant.web.platform.ListAddress;

/** The differences of all declarations; the open ones unless others are asked for. */
@Named
@RequestScoped
public class DifferenceListPage {

    @Inject
    DifferenceList list;

    @Inject
    ListAddress address;

    private @Nullable Page<DifferenceRow> page;

    /** The rows that the address asks for. */
    public Page<DifferenceRow> getPage() {
        if (page == null) {
            var query = DifferenceList.Query.of(address.asked());
            page = list.find(query, order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(DifferenceSort.OPENED_ON), descending);
    }

    public @Nullable DifferenceKind getKind() {
        return address.value("kind", DifferenceKind.class);
    }

    /** The state that the list is narrowed to. */
    public @Nullable DifferenceState getState() {
        return address.value("state", DifferenceState.class);
    }

    public List<DifferenceKind> getKinds() {
        return List.of(DifferenceKind.values());
    }

    public List<DifferenceState> getStates() {
        return List.of(DifferenceState.values());
    }
}
