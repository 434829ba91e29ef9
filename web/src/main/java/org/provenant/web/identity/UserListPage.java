package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.application.identity.UserSort;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.web.platform.ListAddress;

/** The users and what each may do. */
@Named
@RequestScoped
public class UserListPage {

    @Inject
    UserList list;

    @Inject
    CompanyList companyList;

    @Inject
    ListAddress address;

    private @Nullable Page<UserRow> page;

    /** The rows that the address asks for. */
    public Page<UserRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(UserSort.NAME), address.isDescending());
    }

    private UserList.Query query() {
        var state = address.value("state");
        var company = address.number("company");
        return new UserList.Query(
                address.value("q"),
                getRole(),
                company == null ? null : new CompanyId(company),
                state == null ? null : state.equals("locked"));
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<CompanyRow> getCompanies() {
        return companyList.choices();
    }

    /** Name of the company that the list is narrowed to. */
    public @Nullable String getCompanyName() {
        var company = address.number("company");
        return company == null ? null : companyList.get(new CompanyId(company)).name();
    }

    public @Nullable Role getRole() {
        return address.value("role", Role.class);
    }
}
