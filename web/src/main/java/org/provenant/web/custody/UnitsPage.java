package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitSort;
import org.provenant.application.organisation.UnitTree;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.ListAddress;

/** The tree of departments and teams, with how much each answers for. */
@Named
@RequestScoped
public class UnitsPage {

    @Inject
    UnitTree list;

    @Inject
    Holdings holdings;

    @Inject
    ListAddress address;

    private @Nullable Page<UnitRow> page;
    private @Nullable Map<Long, Long> devices;

    /** The rows that the address asks for. */
    public Page<UnitRow> getPage() {
        if (page == null) {
            page = list.find(
                    new UnitTree.Query(address.value("q"), "open".equals(address.value("state"))),
                    new SortColumn.Order(address.sortedBy(UnitSort.TREE), address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** How many devices a unit of this page answers for. */
    public long devices(long unit) {
        if (devices == null) {
            devices =
                    holdings.ofUnits(getPage().rows().stream().map(UnitRow::id).toList());
        }
        return devices.getOrDefault(unit, 0L);
    }
}
