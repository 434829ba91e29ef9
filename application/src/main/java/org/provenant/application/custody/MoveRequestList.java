package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.custody.MoveRequestState;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The requests to move devices of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class MoveRequestList {

    private static final int MOST_AT_HOME = 10;

    private static final String SELECT = """
            select r.id, r.number, concat_ws(' › ', oo.name, o.name, p.name) as place, coalesce(k.name, ku.name) as keeper,
              r.moved_on, r.why as reason, r.on_arrival, a.name || ' (' || a.code || ')' as approver, r.approver_id,
              (select x.name from person_account pa join user_account x on x.id = pa.user_id
                where pa.person_id = r.approver_id and pa.ended_at is null and pa.user_id <> r.asked_by) as approver_account, u.name as asked_by, r.asked_at,
              r.state, (select count(*) from move_request_line l where l.request_id = r.id) as devices,
              r.state = 'ASKED' and r.asked_by <> :caller and exists (select from person_account pa
                where pa.person_id = r.approver_id and pa.user_id = :caller and pa.ended_at is null) as mine,
              c.name as closed_by, r.closed_at, r.decision, r.version
            from move_request r
              join place p on p.id = r.place_id
              left join place o on o.id = p.inside_id
              left join place oo on oo.id = o.inside_id
              left join person k on k.id = r.person_id
              left join org_unit ku on ku.id = r.unit_id
              join person a on a.id = r.approver_id
              join user_account u on u.id = r.asked_by
              left join user_account c on c.id = r.closed_by
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the requests.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<MoveRequestRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(MoveRequestRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's request */
    public MoveRequestRow get(MoveRequestId id) {
        return narrowed(Query.ALL).one(MoveRequestRow.class, "r.id", id);
    }

    /** What waits for a decision, the first first. */
    public List<MoveRequestRow> waiting() {
        return narrowed(new Query(null, MoveRequestState.ASKED))
                .all(MoveRequestRow.class, MoveRequestSort.NUMBER.upwards(), MOST_AT_HOME);
    }

    /**
     * The devices of a request.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's request
     */
    public List<Line> lines(MoveRequestId id) {
        get(id);
        return database.sql()
                .createQuery("""
                        select l.equipment_id, l.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as name,
                          concat_ws(' › ', oo.name, o.name, p.name) as place
                        from move_request_line l
                          join equipment e on e.id = l.equipment_id
                          join place p on p.id = e.place_id
                          left join place o on o.id = p.inside_id
                          left join place oo on oo.id = o.inside_id
                        where l.request_id = :id order by l.asset_tag
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Line(
                        row.getLong("equipment_id"),
                        row.getString("asset_tag"),
                        row.getString("serial_number"),
                        row.getString("name"),
                        row.getString("place")))
                .list();
    }

    private ListQuery narrowed(Query query) {
        return new ListQuery(database.sql(), SELECT)
                .bind("caller", callers.current().requireUser())
                .where("r.company_id = :company", "company", callers.current().requireCompany())
                .where("r.state = :state", "state", query.state())
                .words("concat_ws(' ', r.number, p.name, k.name, ku.name, a.name, r.why)", query.words());
    }

    /**
     * Which requests are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, place, names or reason
     */
    public record Query(@Nullable String words, @Nullable MoveRequestState state) implements Serializable {

        /** All of them. */
        public static final Query ALL = new Query(null, null);
    }

    /**
     * One device of a request.
     *
     * @param place where it stands now
     */
    public record Line(
            long equipment, String assetTag, @Nullable String serialNumber, String name, String place)
            implements Serializable {}
}
