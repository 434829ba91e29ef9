package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.application.organisation.CompanySort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.ListAddress;

/** All legal entities of the installation. */
@Named
@RequestScoped
public class CompaniesPage {

    @Inject
    CompanyList list;

    @Inject
    ListAddress address;

    private @Nullable Page<CompanyRow> page;

    /** The rows that the address asks for. */
    public Page<CompanyRow> getPage() {
        if (page == null) {
            page = list.find(address.value("q"), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(CompanySort.NAME), address.isDescending());
    }
}
