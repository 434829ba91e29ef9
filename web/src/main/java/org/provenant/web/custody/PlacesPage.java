package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceSort;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.web.platform.ListAddress;

/** The tree of places, with what stands where. */
@Named
@RequestScoped
public class PlacesPage {

    @Inject
    PlaceTree list;

    @Inject
    Holdings holdings;

    @Inject
    ListAddress address;

    private @Nullable Page<PlaceRow> page;
    private @Nullable Map<Long, Long> devices;

    /** The rows that the address asks for. */
    public Page<PlaceRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(PlaceSort.TREE), address.isDescending());
    }

    private PlaceTree.Query query() {
        return new PlaceTree.Query(address.value("q"), getKind(), "open".equals(address.value("state")));
    }

    /** How many devices stand at a place of this page and within it. */
    public long devices(long place) {
        if (devices == null) {
            devices = holdings.withinEach(
                    getPage().rows().stream().map(PlaceRow::id).toList());
        }
        return devices.getOrDefault(place, 0L);
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public @Nullable PlaceKind getKind() {
        return address.value("kind", PlaceKind.class);
    }
}
