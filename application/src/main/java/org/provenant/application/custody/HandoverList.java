package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The minutes of the handovers of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HandoverList {

    private static final int MOST_AT_HOME = 10;

    private static final String SELECT = """
            select h.id, h.number, g.name || ' (' || g.code || ')' as giver,
              coalesce(r.name || ' (' || r.code || ')', ru.code || ' ' || ru.name) as receiver,
              ru.id is not null as by_unit, concat_ws(' › ', oo.name, o.name, p.name) as place, h.handed_on,
              h.why as reason, h.terms, h.on_arrival, h.state, h.signing_way, h.text_digest, h.giver_signature, h.receiver_signature,
              h.file_name, h.file_type, h.file_digest, u.name as prepared_by, h.prepared_at, c.name as closed_by,
              h.closed_at, h.declined_because, h.version,
              (select count(*) from handover_line l where l.handover_id = h.id) as devices,
              h.state = 'PENDING' and exists (select from person_account a join person me on me.id = a.person_id
                where a.user_id = :caller and a.company_id = h.company_id and a.ended_at is null
                  and (me.id = h.receiver_id or me.id = ru.head_id or me.unit_id = ru.id)) as mine,
              case when h.state = 'PENDING'
                then greatest(0, cast(:today as date) - (h.prepared_at at time zone 'Asia/Ho_Chi_Minh')::date)
                else 0 end as waiting_days
            from handover h
              join person g on g.id = h.giver_id
              left join person r on r.id = h.receiver_id
              left join org_unit ru on ru.id = h.receiver_unit_id
              join place p on p.id = h.place_id
              left join place o on o.id = p.inside_id
              left join place oo on oo.id = o.inside_id
              join user_account u on u.id = h.prepared_by
              left join user_account c on c.id = h.closed_by
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the minutes.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<HandoverRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(HandoverRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    List<HandoverRow> all(Query query, SortColumn.Order order) {
        return narrowed(query).all(HandoverRow.class, order, ListSheet.MOST_ROWS);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's minutes */
    public HandoverRow get(HandoverId id) {
        return narrowed(Query.ALL).one(HandoverRow.class, "h.id", id);
    }

    /** What waits to be signed: of all for whoever moves equipment, else of one's own, the longest waiting first. */
    public List<HandoverRow> waiting() {
        var list = narrowed(new Query(null, HandoverState.PENDING));
        if (!callers.current().may(Permission.MOVE_EQUIPMENT)) {
            list.where("""
                    exists (select from person_account a join person me on me.id = a.person_id
                      where a.user_id = :caller and a.company_id = h.company_id and a.ended_at is null
                        and (me.id in (h.receiver_id, h.giver_id) or me.id = ru.head_id or me.unit_id = ru.id))
                    """);
        }
        return list.all(HandoverRow.class, HandoverSort.NUMBER.upwards(), MOST_AT_HOME);
    }

    /**
     * The devices of minutes, as they were described.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's minutes
     */
    public List<Line> lines(HandoverId id) {
        get(id);
        return database.sql()
                .createQuery("""
                        select position, equipment_id, asset_tag, serial_number, device_name, place_before, condition_words
                        from handover_line where handover_id = :id order by position
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Line(
                        row.getInt("position"),
                        row.getLong("equipment_id"),
                        row.getString("asset_tag"),
                        row.getString("serial_number"),
                        row.getString("device_name"),
                        row.getString("place_before"),
                        row.getString("condition_words")))
                .list();
    }

    private ListQuery narrowed(Query query) {
        return new ListQuery(database.sql(), SELECT)
                .bind("caller", callers.current().requireUser())
                .bind("today", LocalDate.now(clock))
                .where("h.company_id = :company", "company", callers.current().requireCompany())
                .where("h.state = :state", "state", query.state())
                .words("concat_ws(' ', h.number, g.name, r.name, ru.name, h.why)", query.words());
    }

    /**
     * Which minutes are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, parties or reason
     */
    public record Query(@Nullable String words, @Nullable HandoverState state) implements Serializable {

        /** All of them. */
        public static final Query ALL = new Query(null, null);
    }

    /** One device of minutes. */
    public record Line(
            int position,
            long equipment,
            String assetTag,
            @Nullable String serialNumber,
            String name,
            String placeBefore,
            String condition)
            implements Serializable {}
}
