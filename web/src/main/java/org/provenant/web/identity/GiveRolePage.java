package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.GiveRole;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Gives a user a role in a company or in the installation. */
@Named
@RequestScoped
public class GiveRolePage {

    @Inject
    ListAddress address;

    @Inject
    UserList list;

    @Inject
    CompanyList companyList;

    @Inject
    GiveRole giveRole;

    @Inject
    Redirects redirects;

    private @Nullable UserRow row;
    private @Nullable Role role;
    private @Nullable CompanyId company;
    private @Nullable Reason reason;

    public void save() {
        var user = id();
        giveRole.give(
                new GiveRole.Command(user, Objects.requireNonNull(role), company, Objects.requireNonNull(reason)));
        redirects.to(
                "/identity/card.xhtml?id=" + user.value(), "identity.done.roleGiven", Objects.requireNonNull(role));
    }

    public UserRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<CompanyRow> getCompanies() {
        return companyList.choices();
    }

    /** The form in which a select names a company. */
    public CompanyId idOf(long number) {
        return new CompanyId(number);
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public @Nullable CompanyId getCompany() {
        return company;
    }

    public void setCompany(@Nullable CompanyId company) {
        this.company = company;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private UserId id() {
        return new UserId(address.id());
    }
}
