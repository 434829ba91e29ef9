package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateSort;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.application.shared.Page;
import org.provenant.domain.intake.UpdateState;
import org.provenant.web.platform.ListAddress;

/** All updates of many devices, the latest first. */
@Named
@RequestScoped
public class UpdateListPage {

    @Inject
    UpdateList updates;

    @Inject
    ListAddress address;

    private @Nullable Page<UpdateSummary> page;

    public Page<UpdateSummary> getPage() {
        if (page == null) {
            var column = address.sortedBy(UpdateSort.STARTED_AT);
            var order = address.orderOf(column.name()) == null || address.isDescending()
                    ? column.downwards()
                    : column.upwards();
            page = updates.find(UpdateList.Query.of(address.asked()), order, address.getSize(), address.getCursor());
        }
        return page;
    }

    public UpdateState[] getStates() {
        return UpdateState.values();
    }

    public @Nullable UpdateState getState() {
        return address.value("state", UpdateState.class);
    }
}
