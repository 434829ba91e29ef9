package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;

/** The user accounts that may count in the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class CountingAccounts {

    private static final String[] ROLES = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.COUNT_EQUIPMENT))
            .map(Enum::name)
            .toArray(String[]::new);

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** By name. */
    public List<Row> all() {
        return database.sql()
                .createQuery("""
                        select u.id, u.login, u.name from user_account u
                        where not u.locked and exists (select from role_grant g where g.user_id = u.id
                          and g.withdrawn_at is null and g.company_id = :company and g.role = any (:roles))
                        order by plain(u.name), u.id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("roles", ROLES)
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    /** One account. */
    public record Row(long id, String login, String name) implements Serializable {

        /** Name and login. */
        public String label() {
            return name + " (" + login + ")";
        }
    }
}
