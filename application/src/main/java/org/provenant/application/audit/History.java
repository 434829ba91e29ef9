package org.provenant.application.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/**
 * Reads the history: the entries of the company acted for and, for those who may see users, what concerns the
 * installation as a whole.
 */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class History {

    /** The most changes shown of one entry at once. */
    public static final int CHANGES = 200;

    private static final String ENTRY = """
            select e.id, e.recorded_at, e.happened_on, e.actor_id, e.actor, e.company, e.channel, e.use_case, e.reason,
              e.outcome, e.rule, e.rule_values, e.subjects, e.changes
            from audit_entry e
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** One page of entries, the latest first, without their changes. */
    public Page<HistoryEntry> find(HistoryQuery query, int size, @Nullable String cursor) {
        var conditions = new ArrayList<>(List.of(visible()));
        var values = new HashMap<String, Object>();
        if (query.actor() != null) {
            conditions.add("plain(e.actor) like '%' || plain(:actor) || '%'");
            values.put("actor", query.actor());
        }
        if (query.useCase() != null) {
            conditions.add("e.use_case = :useCase");
            values.put("useCase", query.useCase());
        }
        if (query.outcome() != null) {
            conditions.add("e.outcome = :outcome");
            values.put("outcome", query.outcome().name());
        }
        if (query.from() != null) {
            conditions.add("e.recorded_at >= :from");
            values.put("from", query.from().atStartOfDay(Terms.VIETNAM).toOffsetDateTime());
        }
        if (query.to() != null) {
            conditions.add("e.recorded_at < :to");
            values.put("to", query.to().plusDays(1).atStartOfDay(Terms.VIETNAM).toOffsetDateTime());
        }
        var condition = String.join(" and ", conditions);
        return page(stretch -> condition + stretch.of("e.id"), condition, values, size, cursor, entries -> Map.of());
    }

    /**
     * One page of the entries about a record, the latest first, each with its changes of that record. Refused and
     * denied attempts that named the record are among them.
     *
     * @param entity kind of record, by the name of its domain class
     */
    public Page<HistoryEntry> of(String entity, long id, int size, @Nullable String cursor) {
        var changed = "select distinct c.entry_id from audit_change c join audit_entry e on e.id = c.entry_id where ("
                + about(entity) + ") and " + visible();
        var attempted = "select e.id from audit_entry e where e.outcome <> 'DONE'"
                + " and e.subjects @> array[cast(:subject as text)] and " + visible();
        var values = Map.<String, Object>of("entity", entity, "record", id, "subject", entity + ":" + id);
        // Each part ends where the page ends, so a record of a thousand entries is read no further than one of ten.
        return page(
                stretch -> "e.id in ((" + changed + stretch.of("c.entry_id") + ") union all (" + attempted
                        + stretch.of("e.id") + "))" + stretch.of("e.id"),
                "e.id in (" + changed + " union all " + attempted + ")",
                values,
                size,
                cursor,
                entries -> changesOf(entries, entity, id));
    }

    /**
     * One entry with its changes, at most {@value #CHANGES} from the given position on.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's entry
     */
    public HistoryEntry entry(long id, int from) {
        var changes = database.sql()
                .createQuery("select kind, entity, record_id, label, fields from audit_change"
                        + " where entry_id = :entry and position >= :from order by position limit :limit")
                .bind("entry", id)
                .bind("from", from)
                .bind("limit", CHANGES)
                .map((row, context) -> ChangeFields.change(row))
                .list();
        return scoped(database.sql().createQuery(ENTRY + " where " + visible() + " and e.id = :id"))
                .bind("id", id)
                .map((row, context) -> HistoryRows.entry(row, changes))
                .findOne()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id));
    }

    /** What has been done at all, for the choice of a filter. Goes from one kind of act to the next, past all the acts. */
    public List<String> useCases() {
        return scoped(database.sql().createQuery("""
                        with recursive kind as (
                          (select use_case from audit_entry order by use_case limit 1)
                          union all
                          select (select use_case from audit_entry where use_case > kind.use_case
                            order by use_case limit 1)
                          from kind where kind.use_case is not null)
                        select use_case from kind
                        where exists (select from audit_entry e where e.use_case = kind.use_case and %s)
                        order by use_case
                        """.formatted(visible())))
                .mapTo(String.class)
                .list();
    }

    /** Changes of the record itself; the roles of a user are part of the user. */
    private static String about(String entity) {
        var itself = "entity = :entity and record_id = :record";
        return entity.equals("UserAccount")
                ? itself + " or entity = 'RoleGrant' and record_id in"
                        + " (select id from role_grant where user_id = :record)"
                : itself;
    }

    /** The changes of one record, by the entries that they belong to; of a dossier its goods, papers and content too. */
    private Map<Long, List<RecordChange>> changesOf(List<Long> entries, String entity, long record) {
        // What is done to a dossier changes nothing that is not part of it or comes of it.
        var told = entity.equals("Dossier") ? "position < " + CHANGES : about(entity);
        return database
                .sql()
                .createQuery("select entry_id, kind, entity, record_id, label, fields from audit_change"
                        + " where entry_id = any (:entries) and (" + told + ") order by entry_id, position")
                .bindArray("entries", Long.class, entries)
                .bindMap(entity.equals("Dossier") ? Map.of() : Map.of("entity", entity, "record", record))
                .map((row, context) -> Map.entry(row.getLong("entry_id"), ChangeFields.change(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * @param listed the condition of a page's entries, with the stretch that it covers
     * @param counted the condition of all entries
     */
    private Page<HistoryEntry> page(
            Function<Stretch, String> listed,
            String counted,
            Map<String, Object> values,
            int size,
            @Nullable String cursor,
            ChangesOfMany changes) {
        var rows = Math.max(1, Math.min(size, Keyset.MOST));
        var at = Keyset.parse(cursor);
        var select = scoped(database.sql().createQuery(ENTRY + " where " + listed.apply(new Stretch(at))))
                .bindMap(values)
                .bind("limit", rows + 1);
        if (at != null) {
            select.bind("at", at.id());
        }
        var bare =
                select.map((row, context) -> HistoryRows.entry(row, List.of())).list();
        var changed = changes.of(bare.stream().map(HistoryEntry::id).toList());
        var read = bare.stream()
                .map(entry -> HistoryRows.with(entry, changed.getOrDefault(entry.id(), List.of())))
                .toList();
        long total = scoped(database.sql()
                        .createQuery("select count(*) from (select from audit_entry e where " + counted
                                + " limit :most) counted"))
                .bindMap(values)
                .bind("most", Page.COUNTED + 1)
                .mapTo(Long.class)
                .one();
        return Keyset.page(read, rows, total, at, entry -> new Keyset("", entry.id(), false));
    }

    /** The entries of one page among all: from where on, which way, how many. */
    private record Stretch(@Nullable Keyset at) {

        String of(String id) {
            var backwards = at != null && at.backwards();
            var from = at == null ? "" : " and " + id + (backwards ? " > :at" : " < :at");
            return from + " order by " + id + (backwards ? "" : " desc") + " limit :limit";
        }
    }

    /** Finds the changes of several entries at once. */
    private interface ChangesOfMany {
        Map<Long, List<RecordChange>> of(List<Long> entries);
    }

    private String visible() {
        var whole = callers.current().may(Permission.READ_USERS);
        if (!seesCompany()) {
            return "e.company_id is null";
        }
        return whole ? "(e.company_id = :company or e.company_id is null)" : "e.company_id = :company";
    }

    private Query scoped(Query query) {
        return seesCompany()
                ? query.bind("company", callers.current().requireCompany().value())
                : query;
    }

    private boolean seesCompany() {
        var caller = callers.current();
        return caller.company() != null && caller.may(Permission.READ_RECORDS);
    }
}
