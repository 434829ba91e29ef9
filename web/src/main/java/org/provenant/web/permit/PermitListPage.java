package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitRow;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.permit.Validity;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.ListAddress;

/** The permits and what is left of them. */
@Named
@RequestScoped
public class PermitListPage {

    @Inject
    PermitList list;

    @Inject
    ListAddress address;

    private @Nullable Page<PermitRow> page;

    /** The rows that the address asks for. */
    public Page<PermitRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        var column = address.sortedBy(PermitSort.ISSUED_ON);
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(column, descending);
    }

    private PermitList.Query query() {
        return PermitList.Query.of(address.asked());
    }

    public PermittedCase[] getCases() {
        return PermittedCase.values();
    }

    public Validity[] getValidities() {
        return Validity.values();
    }

    public @Nullable PermittedCase getPermittedCase() {
        return address.value("case", PermittedCase.class);
    }

    public @Nullable Validity getValidity() {
        return address.value("validity", Validity.class);
    }
}
