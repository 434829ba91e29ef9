package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.CaseDecisionRow;
import org.provenant.application.licensing.CaseDecisionSort;
import org.provenant.application.licensing.CaseDecisions;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.ListAddress;

/** How goods were decided to be imported, the latest first. */
@Named
@RequestScoped
public class DecisionListPage {

    @Inject
    CaseDecisions decisions;

    @Inject
    ListAddress address;

    private @Nullable Page<CaseDecisionRow> page;

    /** The rows that the address asks for. */
    public Page<CaseDecisionRow> getPage() {
        if (page == null) {
            var descending = address.value("sort") == null || address.isDescending();
            var order = SortColumn.Order.of(address.sortedBy(CaseDecisionSort.DECIDED_AT), descending);
            page = decisions.find(
                    address.value("q"), getPermittedCase(), order, address.getSize(), address.getCursor());
        }
        return page;
    }

    public PermittedCase[] getCases() {
        return PermittedCase.values();
    }

    public @Nullable PermittedCase getPermittedCase() {
        return address.value("case", PermittedCase.class);
    }
}
