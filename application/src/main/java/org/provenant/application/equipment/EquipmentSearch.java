package org.provenant.application.equipment;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Finds devices of the company that the caller acts for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class EquipmentSearch {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final RowMapper<EquipmentRow> ROWS = ConstructorMapper.of(EquipmentRow.class);

    private static final String COLUMNS = """
            select e.id, e.asset_tag, e.serial_number, e.no_serial_reason, e.manufacturer, e.model, e.description,
              e.hs, e.category, e.manufacture_year, e.origin, e.arrival_condition, e.unit_value, e.currency,
              e.identifiers, e.note, e.stage, e.stage_since, e.stage_evidence,
              p.id as place_id, p.code as place_code, p.name as place_name,
              concat_ws(' › ', outermost.name, outer_place.name, p.name) as place_path, e.placed_on,
              c.id as custodian_id, c.code as custodian_code, coalesce(c.name, unit.name) as custodian_name,
              unit.id as custodian_unit_id,
              permit.id as permit_id, permit.number as permit_number, pl.line_no as permit_line_no,
              pl.goods as permit_goods, permit.permitted_case,
              coalesce((select x.purpose from purpose_change x
                where x.equipment_id = e.id and x.taken_back_because is null
                order by x.changed_on desc, x.id desc limit 1), pl.purpose) as purpose,
              d.id as declaration_id, d.number as declaration_number, dl.line_no as declaration_line_no,
              d.registered_on as declared_on, e.received_on, b.id as batch_id, b.file_name as batch_file, e.version
            """;

    /** Put before the devices that are to be shown, so that only theirs are looked up. */
    private static final String PAPERS = """
             e
              join place p on p.id = e.place_id
              left join place outer_place on outer_place.id = p.inside_id
              left join place outermost on outermost.id = outer_place.inside_id
              left join person c on c.id = e.custodian_id
              left join org_unit unit on unit.id = e.custodian_unit_id
              join permit_line pl on pl.id = e.permit_line_id
              join permit on permit.id = pl.permit_id
              join declaration_line dl on dl.id = e.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              join import_batch b on b.id = e.import_batch_id
            """;

    private static final String FROM = "from equipment" + PAPERS;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the list.
     *
     * @param size rows on the page, at most {@value Keyset#MOST}
     * @param cursor where the page begins, from the page before or after; nothing for the first
     */
    public Page<EquipmentRow> find(EquipmentQuery query, EquipmentSort.Order order, int size, @Nullable String cursor) {
        var rows = Math.max(1, Math.min(size, Keyset.MOST));
        var at = Keyset.parse(cursor);
        var sort = order.by();
        var filter = filter(query);
        long total = count(filter);
        var select = filter.bind(database.sql().createQuery(select(filter.where(), order, at, total)))
                .bind("limit", rows + 1);
        if (at != null) {
            select.bind("at", at.valueAs(sort.type())).bind("atId", at.id());
        }
        var read = mapped(select).list();
        return Keyset.page(read, rows, total, at, row -> new Keyset(sort.valueOf(row), row.id(), false));
    }

    private static String select(String where, EquipmentSort.Order order, @Nullable Keyset at, long total) {
        var sort = order.by();
        var descending = order.descending() != (at != null && at.backwards());
        var direction = descending ? " desc" : "";
        var orderBy = " order by " + sort.column() + direction + ", e.id" + direction;
        var holders = sort.holders();
        var page = holders != null && total > Page.COUNTED
                ? holders.page(where, descending, at != null)
                : "from equipment e " + (holders == null ? "" : holders.join()) + where + beyond(sort, at, descending)
                        + orderBy + " limit :limit";
        return "with page as materialized (select e.* " + page + ") " + COLUMNS + "from page" + PAPERS + orderBy;
    }

    private static String beyond(EquipmentSort sort, @Nullable Keyset at, boolean descending) {
        return at == null
                ? ""
                : " and (%s, e.id) %s (cast(:at as %s), :atId)"
                        .formatted(sort.column(), descending ? "<" : ">", sort.type());
    }

    /** How many devices there are of this kind; {@link Page#COUNTED} and one where there are more. */
    public long count(EquipmentQuery query) {
        return count(filter(query));
    }

    private long count(EquipmentFilter filter) {
        if (!filter.hasWords() || !isCommon(filter)) {
            return counted(filter);
        }
        useIndexOfWords(false);
        long counted = counted(filter);
        useIndexOfWords(true);
        return counted;
    }

    private long counted(EquipmentFilter filter) {
        return filter.bind(database.sql()
                        .createQuery("select count(*) from (select from equipment e" + filter.where()
                                + " limit :most) counted"))
                .bind("most", Page.COUNTED + 1)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Whether so many devices fit that reading one after the other soon finds as many as are counted. The index of the
     * words would note all that fit first, and the database expects fewer than there are, because it takes the words for
     * independent of each other. A small part of the present table tells; a small table has none and needs none.
     */
    private boolean isCommon(EquipmentFilter filter) {
        return filter.bind(database.sql().createQuery("""
                        select count(*) > 500 and count(*) filter (where fits) * 10 > count(*) from (
                          select %s as fits from public.equipment e tablesample system (0.2)) sample
                        """.formatted(filter.condition())))
                .mapTo(Boolean.class)
                .one();
    }

    private void useIndexOfWords(boolean used) {
        database.sql()
                .createQuery("select set_config('enable_bitmapscan', :used, true)")
                .bind("used", used ? "on" : "off")
                .mapTo(String.class)
                .one();
    }

    /** Lets every device of this kind be read in order, one after the other, without keeping them all in memory. */
    public <T, E extends Exception> T read(EquipmentQuery query, EquipmentSort.Order order, Reading<T, E> reading)
            throws E {
        var filter = filter(query);
        var direction = order.descending() ? " desc" : "";
        var orderBy = " order by " + order.by().column() + direction + ", e.id" + direction;
        var select = filter.bind(database.sql().createQuery(COLUMNS + FROM + filter.where() + orderBy))
                .setFetchSize(ROWS_AT_ONCE);
        try (var rows = mapped(select).iterator()) {
            return reading.of(rows);
        }
    }

    /** What is done with many devices while they are read. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        T of(Iterator<EquipmentRow> devices) throws E;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device */
    public EquipmentRow get(EquipmentId id) {
        var select = database.sql()
                .createQuery(COLUMNS + FROM + " where e.id = :id and e.company_id = :company")
                .bind("id", id.value())
                .bind("company", callers.current().requireCompany().value());
        return mapped(select).findOne().orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    /**
     * Several devices, by asset tag.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if one of them is not the company's
     */
    public List<EquipmentRow> all(Collection<EquipmentId> ids) {
        var numbers = ids.stream().map(EquipmentId::value).distinct().toList();
        var select = database.sql()
                .createQuery(COLUMNS + FROM
                        + " where e.id = any (:ids) and e.company_id = :company order by e.asset_tag, e.id")
                .bindArray("ids", Long.class, numbers)
                .bind("company", callers.current().requireCompany().value());
        var rows = mapped(select).list();
        if (rows.size() < numbers.size()) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, numbers);
        }
        return rows;
    }

    private EquipmentFilter filter(EquipmentQuery query) {
        return new EquipmentFilter(query, callers.current().requireCompany(), database.sql());
    }

    private static ResultIterable<EquipmentRow> mapped(Query select) {
        return select.map(ROWS);
    }
}
