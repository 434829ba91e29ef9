package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.LabelSheetList;
import org.provenant.application.labelling.LabelSheetRow;
import org.provenant.application.labelling.LabelSheetSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.web.platform.ListAddress;

/** The label sheets: the company's own, and the usual ones. */
@Named
@RequestScoped
public class LabelSheetListPage {

    @Inject
    LabelSheetList list;

    @Inject
    ListAddress address;

    private @Nullable Page<LabelSheetRow> page;

    /** The rows that the address asks for. */
    public Page<LabelSheetRow> getPage() {
        if (page == null) {
            var order = SortColumn.Order.of(address.sortedBy(LabelSheetSort.NAME), address.isDescending());
            page = list.find(address.value("q"), order, address.getSize(), address.getCursor());
        }
        return page;
    }

    public StandardSheet[] getStandards() {
        return StandardSheet.values();
    }
}
