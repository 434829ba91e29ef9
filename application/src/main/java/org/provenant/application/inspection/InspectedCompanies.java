package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;

/** The companies that an auditor may inspect, with what is under way in each. */
@Lookup
@Allowed(Permission.INSPECT)
public class InspectedCompanies {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** By name; every company of the register for who audits them all. */
    public List<Row> all() {
        return database.sql()
                .createQuery("""
                        select c.id, c.name, count(i.id) as inspections,
                          coalesce(sum(f.findings), 0) as findings, coalesce(sum(r.overdue), 0) as overdue
                        from company c
                          left join inspection i on i.company_id = c.id and i.closed_on is null
                          left join lateral (select count(*) as findings from inspection_finding
                            where inspection_id = i.id and state <> 'CLOSED') f on true
                          left join lateral (select count(*) as overdue from paper_request
                            where inspection_id = i.id and state in (%s) and due_on < :today) r on true
                        where exists (select from role_grant g
                          where g.user_id = :user and g.role = 'AUDITOR' and g.withdrawn_at is null
                            and (g.company_id is null or g.company_id = c.id))
                        group by c.id, c.name order by c.name, c.id
                        """.formatted(InspectionList.WAITING))
                .bind("user", callers.current().requireUser().value())
                .bind("today", LocalDate.now(clock))
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    /**
     * One company.
     *
     * @param inspections those that are open
     * @param findings findings that are not closed
     * @param overdue papers that should have been given
     */
    public record Row(long id, String name, long inspections, long findings, long overdue) implements Serializable {}
}
