package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The breach register of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class BreachList {

    private static final String SELECT = """
            select b.id, 'VP-' || b.id as number, b.equipment_id, e.asset_tag, e.manufacturer || ' ' || e.model as device, e.stage,
              s.code || ' ' || s.name as place, n.name as custodian, b.breach_kind as kind, b.found_by, b.found_on,
              t.name as reported_by, b.description, b.description_en, b.basis, b.certainty, b.state, b.gone_on, b.remedy, b.evidence, b.file_name,
              u.name as closed_by, b.closed_on, b.version
            from breach b join equipment e on e.id = b.equipment_id join place s on s.id = e.place_id
              left join person n on n.id = e.custodian_id left join user_account u on u.id = b.closed_by
              left join user_account t on t.id = b.reported_by
            """;

    @Inject
    BreachBook book;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the breaches.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<BreachRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(BreachRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    List<BreachRow> all(Query query, SortColumn.Order order) {
        return narrowed(query).all(BreachRow.class, order, ListSheet.MOST_ROWS);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's breach */
    public BreachRow get(BreachId id) {
        return narrowed(Query.ALL).one(BreachRow.class, "b.id", id);
    }

    /**
     * Those of these breaches that are open, in the order of their numbers.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if one of them is another company's, or none at all
     */
    public List<BreachRow> open(List<BreachId> ids) {
        var numbers = ids.stream().map(BreachId::value).distinct().toList();
        var all = database.sql()
                .createQuery(SELECT + " where b.id = any (:ids) and b.company_id = :company order by b.id")
                .bindArray("ids", Long.class, numbers)
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(BreachRow.class))
                .list();
        if (all.size() < numbers.size()) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, numbers);
        }
        return all.stream().filter(BreachRow::isOpen).toList();
    }

    /** The breaches of a device, the latest first; none for another company's. */
    public List<BreachRow> of(EquipmentId device) {
        return narrowed(Query.ALL)
                .where("b.equipment_id = :device", "device", device)
                .all(BreachRow.class, BreachSort.FOUND_ON.downwards(), Integer.MAX_VALUE);
    }

    /** How many are open. */
    public Count count() {
        return database.sql()
                .createQuery("select count(*) as all_breaches, count(*) filter (where state = 'OPEN') as open,"
                        + " count(*) filter (where state = 'OPEN' and gone_on is not null) as gone from breach"
                        + " where company_id = :company")
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new Count(row.getInt("all_breaches"), row.getInt("open"), row.getInt("gone")))
                .one();
    }

    /** What was done about a breach before it was closed, the first first. */
    public List<Step> steps(BreachId id) {
        book.get(id);
        return database.sql()
                .createQuery("select s.id, s.remedy, s.done_on, u.name as done_by from breach_step s"
                        + " join user_account u on u.id = s.done_by where s.breach_id = :breach order by s.id")
                .bind("breach", id.value())
                .map(ConstructorMapper.of(Step.class))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also if none was attached */
    public Attachment file(BreachId id) {
        var file = book.get(id).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return file;
    }

    /** The file's bytes, as they were sent. */
    public byte[] bytes(BreachId id) {
        return files.read(file(id).digest());
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .where("b.company_id = :company", "company", callers.current().requireCompany())
                .words(
                        "concat_ws(' ', e.asset_tag, e.serial_number, e.manufacturer, e.model, b.description, b.description_en)",
                        query.words())
                .where("b.found_on >= :from", "from", query.from())
                .where("b.found_on <= :to", "to", query.to());
        if (query.state() != null) {
            list.where("b.state = :state", "state", query.state().name());
        }
        if (query.kind() != null) {
            list.where("b.breach_kind = :kind", "kind", query.kind().name());
        }
        return list;
    }

    /**
     * Which breaches are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in the device or the description
     */
    public record Query(
            @Nullable String words,
            @Nullable BreachState state,
            @Nullable BreachKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Serializable {

        /** Every breach. */
        public static final Query ALL = new Query(null, null, null, null, null);
    }

    /** @param gone those that are open though their cause is gone */
    public record Count(int all, int open, int gone) implements Serializable {}

    /** What was done. */
    public record Step(long id, String remedy, LocalDate doneOn, String doneBy) implements Serializable {}
}
