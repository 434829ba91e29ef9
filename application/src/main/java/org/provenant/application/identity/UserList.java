package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * The users: all of them for administrators; for others those who have a role in the company acted for or in the whole
 * installation, without their roles in other companies.
 */
@Lookup
@Allowed(Permission.READ_USERS)
public class UserList {

    private static final String SELECT = """
            select u.id, u.login, u.name, u.language, u.email, u.locked, u.password_initial, u.version,
              plain(u.name) as name_order
            from user_account u
            """;

    private static final String VISIBLE_GRANT =
            "g.withdrawn_at is null and (:everything or g.company_id is null or g.company_id = :company)";

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the users.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<UserRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var page = narrowed(query).page(Account.class, order, size, cursor);
        return new Page<>(withRoles(page.rows()), page.total(), page.next(), page.previous());
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a user whom the caller may not see */
    public UserRow get(UserId id) {
        var accounts =
                narrowed(Query.ALL).where("u.id = :id", "id", id).all(Account.class, UserSort.LOGIN.upwards(), 1);
        return withRoles(accounts).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("everything", seesEverything())
                .bind("company", company())
                .where("(:everything or exists (select from role_grant g where g.user_id = u.id and " + VISIBLE_GRANT
                        + "))")
                .words("u.login || ' ' || u.name || ' ' || coalesce(u.email, '')", query.words())
                .where("u.locked = :locked", "locked", query.locked());
        if (query.role() != null || query.company() != null) {
            list.bind("anyRole", query.role() == null)
                    .bind("role", query.role() == null ? "" : query.role())
                    .bind("anyCompany", query.company() == null)
                    .bind("inCompany", query.company() == null ? 0L : query.company())
                    .where("exists (select from role_grant g where g.user_id = u.id and " + VISIBLE_GRANT
                            + " and (:anyRole or g.role = :role) and (:anyCompany or g.company_id = :inCompany))");
        }
        return list;
    }

    private List<UserRow> withRoles(List<Account> accounts) {
        var roles = rolesOf(accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(account -> account.with(roles.getOrDefault(account.id(), List.of())))
                .toList();
    }

    private Map<Long, List<UserRow.Given>> rolesOf(Collection<Long> users) {
        return database
                .sql()
                .createQuery("select g.user_id, g.role, g.company_id, c.name as company_name, g.given_at"
                        + " from role_grant g left join company c on c.id = g.company_id"
                        + " where g.user_id = any (:users) and " + VISIBLE_GRANT
                        + " order by c.name nulls first, g.role, g.id")
                .bindArray("users", Long.class, users)
                .bind("everything", seesEverything())
                .bind("company", company())
                .map(ConstructorMapper.of(UserRow.Given.class))
                .stream()
                .collect(Collectors.groupingBy(UserRow.Given::userId));
    }

    private boolean seesEverything() {
        return callers.current().may(Permission.MANAGE_USERS);
    }

    private long company() {
        var company = callers.current().company();
        return company == null ? 0 : company.value();
    }

    /**
     * Which users are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in user name or name, without regard to accents and case
     * @param role those who have this role now
     * @param company those who have a role in this company now
     * @param locked whether locked users are looked for, or those who may sign in
     */
    public record Query(
            @Nullable String words,
            @Nullable Role role,
            @Nullable CompanyId company,
            @Nullable Boolean locked) implements Serializable {

        /** Everybody. */
        public static final Query ALL = new Query(null, null, null, null);
    }

    /** A row as the table has it. Public for the mapper only. */
    public record Account(
            long id,
            String login,
            String name,
            Language language,
            @Nullable String email,
            boolean locked,
            boolean passwordInitial,
            int version) {

        UserRow with(List<UserRow.Given> roles) {
            return new UserRow(id, login, name, language, email, locked, passwordInitial, roles, version);
        }
    }
}
