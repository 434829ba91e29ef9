package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.application.identity.WithdrawRole;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Takes a role back from a user. */
@Named
@RequestScoped
public class WithdrawRolePage {

    @Inject
    UserList list;

    @Inject
    WithdrawRole withdrawRole;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable UserRow row;
    private @Nullable Reason reason;

    public void save() {
        var user = id();
        var given = getGiven();
        withdrawRole.withdraw(new WithdrawRole.Command(
                user,
                given.role(),
                given.companyId() == null ? null : new CompanyId(given.companyId()),
                Objects.requireNonNull(reason)));
        redirects.to("/identity/card.xhtml?id=" + user.value(), "identity.done.roleWithdrawn", given.role());
    }

    public UserRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /**
     * The role that the address names.
     *
     * @throws RuleViolated {@link IdentityRule#ROLE_NOT_GIVEN} if the user does not have it
     */
    public UserRow.Given getGiven() {
        var role = address.value("role", Role.class);
        var company = address.number("company");
        return getRow().roles().stream()
                .filter(given -> given.role() == role && Objects.equals(given.companyId(), company))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.ROLE_NOT_GIVEN));
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
