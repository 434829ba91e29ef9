package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The repairs of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class RepairList {

    private static final int MOST_AT_HOME = 10;

    private static final String SELECT = """
            select r.id, r.number, r.repairer, r.repairer_country as country, r.contract_paper as contract,
              r.export_paper, r.sent_on, r.expected_on, r.why as reason, l.devices, l.away,
              case when r.all_back then 0 else greatest(0, cast(:today as date) - r.expected_on) end as overdue_days,
              u.name as recorded_by, r.recorded_at, r.all_back, r.version
            from repair r
              join user_account u on u.id = r.recorded_by
              join lateral (select count(*) as devices, count(*) filter (where back_on is null) as away
                from repair_line where repair_id = r.id) l on true
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the repairs.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<RepairRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(RepairRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's repair */
    public RepairRow get(RepairId id) {
        return narrowed(Query.ALL).one(RepairRow.class, "r.id", id);
    }

    /** Repairs whose devices should be back by now. */
    public List<RepairRow> overdue() {
        return narrowed(new Query(null, true))
                .where("r.expected_on < :today")
                .all(RepairRow.class, RepairSort.EXPECTED_ON.upwards(), MOST_AT_HOME);
    }

    /**
     * The devices of a repair.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's repair
     */
    public List<Line> lines(RepairId id) {
        get(id);
        return database.sql()
                .createQuery("""
                        select l.equipment_id, l.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as name,
                          l.back_on, l.import_paper, l.repair_outcome
                        from repair_line l join equipment e on e.id = l.equipment_id
                        where l.repair_id = :id order by l.asset_tag
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Line(
                        row.getLong("equipment_id"),
                        row.getString("asset_tag"),
                        row.getString("serial_number"),
                        row.getString("name"),
                        row.getObject("back_on", LocalDate.class),
                        row.getString("import_paper"),
                        row.getString("repair_outcome")))
                .list();
    }

    private ListQuery narrowed(Query query) {
        return new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("r.company_id = :company", "company", callers.current().requireCompany())
                .where("r.all_back <> :away", "away", query.away())
                .words("concat_ws(' ', r.number, r.repairer, r.contract_paper, r.export_paper)", query.words());
    }

    /**
     * Which repairs are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, repairer or papers
     * @param away whether those are looked for of which devices are away, or those of which all are back
     */
    public record Query(@Nullable String words, @Nullable Boolean away) implements Serializable {

        /** All of them. */
        public static final Query ALL = new Query(null, null);
    }

    /** One device of a repair. */
    public record Line(
            long equipment,
            String assetTag,
            @Nullable String serialNumber,
            String name,
            @Nullable LocalDate backOn,
            @Nullable String importPaper,
            @Nullable String outcome)
            implements Serializable {}
}
