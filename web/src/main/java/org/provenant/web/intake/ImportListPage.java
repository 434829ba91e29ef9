package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.ImportSort;
import org.provenant.application.shared.Page;
import org.provenant.domain.intake.BatchState;
import org.provenant.web.platform.ListAddress;

/** All imports of the company, the latest first. */
@Named
@RequestScoped
public class ImportListPage {

    @Inject
    ImportList imports;

    @Inject
    ListAddress address;

    private @Nullable Page<ImportRow> page;

    public Page<ImportRow> getPage() {
        if (page == null) {
            var query = ImportList.Query.of(address.asked());
            var column = address.sortedBy(ImportSort.UPLOADED_AT);
            var order = address.orderOf(column.name()) == null || address.isDescending()
                    ? column.downwards()
                    : column.upwards();
            page = imports.find(query, order, address.getSize(), address.getCursor());
        }
        return page;
    }

    public BatchState[] getStates() {
        return BatchState.values();
    }

    public @Nullable BatchState getState() {
        return address.value("state", BatchState.class);
    }
}
