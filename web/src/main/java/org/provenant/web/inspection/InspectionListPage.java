package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.InspectedCompanies;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.InspectionSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Permission;
import org.provenant.web.platform.ListAddress;

/** The inspections of the company, the latest first. */
@Named
@RequestScoped
public class InspectionListPage {

    @Inject
    InspectionList list;

    @Inject
    InspectedCompanies companies;

    @Inject
    Callers callers;

    @Inject
    ListAddress address;

    private @Nullable Page<InspectionRow> page;
    private @Nullable List<InspectedCompanies.Row> inspected;

    /** The companies that the auditor may inspect, if there are several; nobody else is shown any. */
    public List<InspectedCompanies.Row> getCompanies() {
        if (inspected == null) {
            var all = callers.current().may(Permission.INSPECT) ? companies.all() : List.<InspectedCompanies.Row>of();
            inspected = all.size() > 1 ? all : List.of();
        }
        return inspected;
    }

    /** The rows that the address asks for. */
    public Page<InspectionRow> getPage() {
        if (page == null) {
            var state = address.value("state");
            var query = new InspectionList.Query(
                    address.value("q"), state == null ? null : Boolean.valueOf(state.equals("open")));
            var descending = address.value("sort") == null || address.isDescending();
            page = list.find(
                    query,
                    new SortColumn.Order(address.sortedBy(InspectionSort.OPENED_ON), descending),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }
}
