package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.RequestState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The inspections of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class InspectionList {

    /** The states in which it is the company's turn, as SQL lists them. */
    static final String WAITING = Arrays.stream(RequestState.values())
            .filter(RequestState::isWaiting)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String SELECT = """
            select i.id, i.name, i.aim, i.period_from, i.period_to, u.name as opened_by, i.opened_on, i.closed_on,
              i.conclusion, i.version, plain(i.name) as name_order,
              (select count(*) from inspection_sample s where s.inspection_id = i.id) as samples,
              f.findings, f.open_findings, r.requests, r.waiting, r.overdue
            from inspection i
              join user_account u on u.id = i.opened_by
              join lateral (select count(*) as findings, count(*) filter (where state <> 'CLOSED') as open_findings
                from inspection_finding where inspection_id = i.id) f on true
              join lateral (select count(*) as requests,
                  count(*) filter (where state in (%1$s)) as waiting,
                  count(*) filter (where state in (%1$s) and due_on < :today) as overdue
                from paper_request where inspection_id = i.id) r on true
            """.formatted(WAITING);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the inspections.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<InspectionRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(InspectionRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's inspection */
    public InspectionRow get(InspectionId id) {
        return narrowed(Query.ALL).one(InspectionRow.class, "i.id", id);
    }

    /** What the company still owes its auditors, over all open inspections. */
    public Owed owed() {
        return database.sql()
                .createQuery("""
                        select
                          (select count(*) from inspection_finding f join inspection i on i.id = f.inspection_id
                            where i.company_id = :company and i.closed_on is null and f.state = 'OPEN') as findings,
                          count(r.id) as papers, count(r.id) filter (where r.due_on < :today) as overdue
                        from paper_request r join inspection i on i.id = r.inspection_id
                        where i.company_id = :company and i.closed_on is null
                          and r.state in (%1$s)
                        """.formatted(WAITING))
                .bind("company", callers.current().requireCompany().value())
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Owed(row.getInt("findings"), row.getInt("papers"), row.getInt("overdue")))
                .one();
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("i.company_id = :company", "company", callers.current().requireCompany())
                .words("concat_ws(' ', i.name, i.aim)", query.words());
        if (query.open() != null) {
            list.where(query.open() ? "i.closed_on is null" : "i.closed_on is not null");
        }
        return list;
    }

    /**
     * Which inspections are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in name or aim
     * @param open whether open ones are looked for, or closed ones
     */
    public record Query(@Nullable String words, @Nullable Boolean open) implements Serializable {

        /** Every inspection. */
        public static final Query ALL = new Query(null, null);
    }

    /**
     * What waits for the company.
     *
     * @param findings findings without an answer
     * @param papers papers asked for and not given
     * @param overdue those of them whose day has passed
     */
    public record Owed(int findings, int papers, int overdue) implements Serializable {

        public boolean isNothing() {
            return findings == 0 && papers == 0;
        }
    }
}
