package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.PartnerList;
import org.provenant.application.disposal.PartnerSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.web.platform.ListAddress;

/** Who takes devices over when their use ends. */
@Named
@RequestScoped
public class PartnerListPage {

    @Inject
    PartnerList partners;

    @Inject
    ListAddress address;

    private @Nullable Page<PartnerList.PartnerRow> page;

    /** The rows that the address asks for. */
    public Page<PartnerList.PartnerRow> getPage() {
        if (page == null) {
            page = partners.find(
                    getKind(),
                    new SortColumn.Order(address.sortedBy(PartnerSort.NAME), address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    public @Nullable PartnerKind getKind() {
        return address.value("kind", PartnerKind.class);
    }
}
