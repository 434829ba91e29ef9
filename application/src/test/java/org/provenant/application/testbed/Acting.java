package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;

/** Acts in a role: one user for each role, in a company that every register of a test has, or in another. */
@ApplicationScoped
public class Acting {

    private static final String COMPANY = "Công ty TNHH Điện tử Sông Hồng";
    private static final String OTHER_COMPANY = "Công ty Cổ phần Phần mềm Cửu Long";

    @Inject
    Callers callers;

    @Inject
    TestDatabase database;

    private Map<Role, UserId> users = Map.of();
    private CompanyId company = new CompanyId(0);
    private CompanyId other = new CompanyId(0);

    void prepare() {
        database.sql().useHandle(sql -> {
            if (sql.createQuery("select exists (select from company)")
                    .mapTo(Boolean.class)
                    .one()) {
                recognise(sql);
                return;
            }
            company = ExampleAccounts.addCompany(sql, COMPANY, "0100109106");
            other = ExampleAccounts.addCompany(sql, OTHER_COMPANY, "0302035520");
            users = ExampleAccounts.addUsers(sql, company, "");
        });
    }

    /** Another process has prepared the same database before. */
    private void recognise(Handle sql) {
        company = ExampleAccounts.company(sql, COMPANY);
        other = ExampleAccounts.company(sql, OTHER_COMPANY);
        users = ExampleAccounts.users(sql);
    }

    /** The company that {@link #as(Role, Supplier)} acts for. */
    public CompanyId company() {
        return company;
    }

    /** Another company, whose records must stay hidden. */
    public CompanyId otherCompany() {
        return other;
    }

    /** The user who has this role. */
    public UserId user(Role role) {
        var user = users.get(role);
        if (user == null) {
            throw new IllegalStateException("no user for " + role);
        }
        return user;
    }

    /** Whoever has this role in {@link #company()}. */
    public Caller caller(Role role) {
        return new Caller(user(role), role.name(), company, COMPANY, Set.of(role), Channel.PAGE);
    }

    /** The same user with the same role, acting for {@link #otherCompany()}. */
    public Caller callerElsewhere(Role role) {
        return new Caller(user(role), role.name(), other, OTHER_COMPANY, Set.of(role), Channel.PAGE);
    }

    /** Does something in a role and gives its result. */
    public <T> T as(Role role, Supplier<T> action) {
        return as(caller(role), action);
    }

    /** Does something in a role. */
    public void as(Role role, Runnable action) {
        as(caller(role), action);
    }

    /** Does something as this caller and gives its result. */
    public <T> T as(Caller caller, Supplier<T> action) {
        return callers.as(caller, action);
    }

    /** Does something as this caller. */
    public void as(Caller caller, Runnable action) {
        callers.as(caller, () -> {
            action.run();
            return caller;
        });
    }
}
