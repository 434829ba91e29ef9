package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<Role, UserId> users = new ConcurrentHashMap<>();
    private CompanyId company = new CompanyId(0);
    private CompanyId other = new CompanyId(0);

    void prepare() {
        database.sql().useHandle(sql -> {
            company = addCompany(sql, COMPANY, "0100109106");
            other = addCompany(sql, OTHER_COMPANY, "0302035520");
            for (var role : Role.values()) {
                users.put(role, addUser(sql, role));
            }
        });
    }

    private static CompanyId addCompany(Handle sql, String name, String taxCode) {
        var id = sql.createQuery("""
                        insert into company (id, name, tax_code, address, representative, export_processing, version)
                        values (nextval('company_seq'), :name, :taxCode, 'Khu công nghiệp Thăng Long, Hà Nội',
                                'Người đại diện', false, 1)
                        returning id
                        """)
                .bind("name", name)
                .bind("taxCode", taxCode)
                .mapTo(Long.class)
                .one();
        return new CompanyId(id);
    }

    private UserId addUser(Handle sql, Role role) {
        var id =
                sql.createQuery("""
                        insert into user_account (id, login, name, language, password_hash, locked, version)
                        values (nextval('user_account_seq'), lower(:role), :role, 'VI', '', false, 1)
                        returning id
                        """).bind("role", role.name()).mapTo(Long.class).one();
        var grant = sql.createUpdate("""
                insert into role_grant (id, user_id, company_id, role, given_at)
                values (nextval('role_grant_seq'), :user, :company, :role, now())
                """);
        grant.bind("user", id).bind("role", role.name());
        grant.bind("company", role.isPerCompany() ? company.value() : null).execute();
        return new UserId(id);
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
