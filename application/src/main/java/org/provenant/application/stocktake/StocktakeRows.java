package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRowId;

/** The devices of a stocktake. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class StocktakeRows {

    private static final String SELECT = """
            select r.id, r.expected, r.equipment_id as equipment, r.code, r.serial_number, r.subject_name as name, r.stage,
              r.place_path, r.custodian_name, r.permit_number, r.unit_value, r.currency, r.row_state as state,
              cu.name as counted_by, r.counted_at,
              nullif(concat_ws(' › ', sp2.name, sp1.name, sp.name), '') as seen_place,
              sc.name as seen_custodian, r.resolution, r.resolution_reason, ru.name as resolved_by, r.resolved_at,
              r.breach_id, r.loss_id, r.row_state <> 'FOUND' and r.resolution is null as open, r.version,
              coalesce(r.place_path, '') as place_order, coalesce(r.counted_at, '-infinity') as counted_order
            from stocktake_row r
              left join user_account cu on cu.id = r.counted_by
              left join user_account ru on ru.id = r.resolved_by
              left join place sp on sp.id = r.seen_place_id
              left join place sp1 on sp1.id = sp.inside_id
              left join place sp2 on sp2.id = sp1.inside_id
              left join person sc on sc.id = r.seen_custodian_id
            """;

    @Inject
    Stocktakes stocktakes;

    @Inject
    Database database;

    /**
     * One page of the rows.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<StocktakeRowView> find(
            StocktakeId id, Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(id, query).page(StocktakeRowView.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a row of another stocktake or company */
    public StocktakeRowView get(StocktakeId id, StocktakeRowId row) {
        return narrowed(id, Query.ALL)
                .where("r.id = :row", "row", row)
                .all(StocktakeRowView.class, StocktakeRowSort.CODE.upwards(), 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, row.value()));
    }

    /** What is expected, to be known where there is no network: all that a counter needs to judge a scan. */
    public List<Expected> expected(StocktakeId id) {
        stocktakes.get(id);
        return database.sql()
                .createQuery("""
                        select r.code, r.serial_number as serial, r.subject_name as name, r.place_path, r.custodian_name
                        from stocktake_row r where r.stocktake_id = :id and r.expected order by r.code
                        """)
                .bind("id", id.value())
                .map(ConstructorMapper.of(Expected.class))
                .list();
    }

    private ListQuery narrowed(StocktakeId id, Query query) {
        stocktakes.get(id);
        var list = new ListQuery(database.sql(), SELECT)
                .where("r.stocktake_id = :stocktake", "stocktake", id)
                .where("r.row_state = :state", "state", query.state())
                .words(
                        "concat_ws(' ', r.code, r.serial_number, r.subject_name, r.place_path, r.custodian_name)",
                        query.words());
        if (query.open() != null) {
            list.where(
                    query.open()
                            ? "r.row_state <> 'FOUND' and r.resolution is null"
                            : "(r.row_state = 'FOUND' or r.resolution is not null)");
        }
        return list;
    }

    /**
     * Which rows are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in tag, serial number, name, place or custodian
     * @param open whether only differences are looked for that nobody has resolved, or only all others
     */
    public record Query(
            @Nullable String words,
            @Nullable RowState state,
            @Nullable Boolean open) implements Serializable {

        /** Every row. */
        public static final Query ALL = new Query(null, null, null);
    }

    /** A device that should be there. */
    public record Expected(
            String code,
            @Nullable String serial,
            String name,
            @Nullable String placePath,
            @Nullable String custodianName)
            implements Serializable {}
}
