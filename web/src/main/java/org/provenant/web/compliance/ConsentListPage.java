package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.ConsentRow;
import org.provenant.application.equipment.lock.ConsentSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.web.platform.ListAddress;

/** The consents of the authority, the latest first. */
@Named
@RequestScoped
public class ConsentListPage {

    @Inject
    ConsentList consents;

    @Inject
    ListAddress address;

    private @Nullable Page<ConsentRow> page;

    /** The rows that the address asks for. */
    public Page<ConsentRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            page = consents.find(
                    new ConsentList.Query(address.value("q"), address.value("action", DeviceAction.class)),
                    new SortColumn.Order(address.sortedBy(ConsentSort.ISSUED_ON), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What the list is narrowed to. */
    public @Nullable DeviceAction getAction() {
        return address.value("action", DeviceAction.class);
    }

    public List<DeviceAction> getActions() {
        return Arrays.stream(DeviceAction.values())
                .filter(DeviceAction::canBeConsentedTo)
                .toList();
    }
}
