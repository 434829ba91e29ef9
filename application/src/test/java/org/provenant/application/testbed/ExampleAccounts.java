package org.provenant.application.testbed;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Companies and one user for each role, put straight into the tables of a test database. */
public final class ExampleAccounts {

    private ExampleAccounts() {}

    /** A legal entity in Hà Nội. */
    public static CompanyId addCompany(Handle sql, String name, String taxCode) {
        beThereOnAnyDay(sql);
        var id = sql.createQuery("""
                        insert into company (id, name, tax_code, address, representative, export_processing, version)
                        values (nextval('company_seq'), :name, :taxCode, 'Khu công nghiệp Thăng Long, Hà Nội',
                                'Trần Minh Đức', false, 1)
                        returning id
                        """)
                .bind("name", name)
                .bind("taxCode", taxCode)
                .mapTo(Long.class)
                .one();
        return new CompanyId(id);
    }

    /** What is added on this connection was there on any day that a test looks at. */
    private static void beThereOnAnyDay(Handle sql) {
        sql.execute("select set_config('provenant.recorded_at', '-infinity', false)");
    }

    /** The company of this name. */
    static CompanyId company(Handle sql, String name) {
        return new CompanyId(sql.createQuery("select id from company where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }

    /** The users that {@link #addUsers} has added. */
    static Map<Role, UserId> users(Handle sql) {
        var users = new EnumMap<Role, UserId>(Role.class);
        for (var role : Role.values()) {
            var id = sql.createQuery("select id from user_account where login = :login")
                    .bind("login", loginOf(role))
                    .mapTo(Long.class)
                    .one();
            users.put(role, new UserId(id));
        }
        return users;
    }

    /** The user name of who has this role: {@code record_keeper}. */
    public static String loginOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** One user for each role in the company, all with the same password. */
    public static Map<Role, UserId> addUsers(Handle sql, CompanyId company, String passwordHash) {
        beThereOnAnyDay(sql);
        var users = new EnumMap<Role, UserId>(Role.class);
        for (var role : Role.values()) {
            var user = addUser(sql, role, passwordHash);
            give(sql, user, role, company);
            users.put(role, user);
        }
        return users;
    }

    private static UserId addUser(Handle sql, Role role, String passwordHash) {
        var id = sql.createQuery("""
                        insert into user_account (id, login, name, language, password_hash, locked, version)
                        values (nextval('user_account_seq'), :login, :name, 'VI', :hash, false, 1)
                        returning id
                        """)
                .bind("login", loginOf(role))
                .bind("name", Terms.in(Language.VI).word(role))
                .bind("hash", passwordHash)
                .mapTo(Long.class)
                .one();
        return new UserId(id);
    }

    private static void give(Handle sql, UserId user, Role role, CompanyId company) {
        sql.createUpdate("""
                        insert into role_grant (id, user_id, company_id, role, given_at)
                        values (nextval('role_grant_seq'), :user, :company, :role, now())
                        """)
                .bind("user", user.value())
                .bind("company", role.isPerCompany() ? company.value() : null)
                .bind("role", role.name())
                .execute();
    }
}
