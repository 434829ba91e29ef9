package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;

/** To whom something can be sent: who has a role in the company acted for and is not locked. */
@Lookup
@Present
@Allowed(Permission.READ_RECORDS)
public class Colleagues {

    static final String IDS = """
            select u.id from user_account u where not u.locked and exists (select from role_grant g
              where g.user_id = u.id and g.withdrawn_at is null
                and (g.company_id = :company or g.company_id is null and g.role = 'AUDITOR'))
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** By name. */
    public List<Colleague> all() {
        return database.sql()
                .createQuery("select id, name, login, email is not null as reachable from user_account where id in ("
                        + IDS + ") order by plain(name), id")
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(Colleague.class))
                .list();
    }

    /** @param reachable whether an e-mail address is recorded */
    public record Colleague(long id, String name, String login, boolean reachable) implements Serializable {}
}
