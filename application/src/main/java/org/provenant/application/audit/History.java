package org.provenant.application.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
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

    /** So many records of one entry are named in a list. */
    private static final int NAMES = 3;

    /** So many changes of one entry stand in a list at most. */
    private static final int MATCHES = 10;

    /**
     * Kinds of records that have many parts. What is done to them changes nothing that is not part of them or comes of
     * them, so that their own changes are told, and the first others, whatever they are of.
     */
    private static final Set<String> CHANGED_ALONE = Set.of("Dossier", "WipeImport");

    private static final String ENTRY = "select " + HistoryRows.COLUMNS + " from audit_entry e ";

    private static final String ITSELF = "audit_change c where c.entity = :entity and c.record_id = :record";

    private static final String CHANGE =
            "select c.entry_id, c.position, c.kind, c.entity, c.record_id, c.label, c.fields from ";

    @Inject
    Database database;

    @Inject
    HistoryScope scope;

    @Inject
    RecordKinds kinds;

    /** One page of entries, the latest first, each with those of its changes that are looked for, if any are. */
    public Page<HistoryEntry> find(HistoryQuery query, int size, @Nullable String cursor) {
        var found = new HistoryConditions(query, scope.visible(), database.sql());
        return page(
                stretch -> found.ofEntries() + stretch.of("e.id"),
                found.ofEntries(),
                found.values(),
                size,
                cursor,
                entries -> query.what().isAboutChanges() ? changesOf(entries, found) : Map.of());
    }

    /**
     * One page of the entries about a record and its parts, the latest first, each with its changes of them. Refused and
     * denied attempts that named the record are among them.
     *
     * @param entity kind of record, by the name of its domain class
     */
    public Page<HistoryEntry> of(String entity, long id, int size, @Nullable String cursor) {
        var visible = scope.visible();
        var changed = "select distinct a.entry_id from (" + about(entity, "select c.entry_id from ", "")
                + ") a join audit_entry e on e.id = a.entry_id where " + visible;
        var attempted = "select e.id from audit_entry e where e.outcome <> 'DONE'"
                + " and e.subjects @> array[cast(:subject as text)] and " + visible;
        var values = Map.<String, Object>of("entity", entity, "record", id, "subject", entity + ":" + id);
        // Each half ends where the page ends, so a record of a thousand entries is read no further than one of ten.
        return page(
                stretch -> "e.id in ((" + changed + stretch.of("a.entry_id") + ") union all (" + attempted
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
        return scope.bound(database.sql().createQuery(ENTRY + "where " + scope.visible() + " and e.id = :id"))
                .bind("id", id)
                .map((row, context) -> HistoryRows.entry(row, changes))
                .findOne()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id));
    }

    /**
     * The first records that each of these entries changed, by the names that they had at the time; no key for entries
     * that changed none.
     */
    public Map<Long, List<String>> namesIn(List<HistoryEntry> entries) {
        return database
                .sql()
                .createQuery("""
                        select wanted.id, c.label from unnest(:entries) wanted (id) cross join lateral (
                          select label, position from audit_change where entry_id = wanted.id
                          order by position limit :limit) c
                        order by wanted.id, c.position
                        """)
                .bindArray(
                        "entries",
                        Long.class,
                        entries.stream().map(HistoryEntry::id).toList())
                .bind("limit", NAMES)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("label")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What these records were called last; no key for those that the caller may not see. */
    public Map<HistoryEntry.Subject, String> namesOf(List<HistoryEntry.Subject> records) {
        return scope
                .bound(database.sql().createQuery("""
                        select w.entity, w.record, n.label
                        from unnest(:kinds, :records) w (entity, record) cross join lateral (
                          select c.label from audit_change c join audit_entry e on e.id = c.entry_id
                          where c.entity = w.entity and c.record_id = w.record and %s
                          order by c.entry_id desc limit 1) n
                        """.formatted(scope.visible())))
                .bindArray(
                        "kinds",
                        String.class,
                        records.stream().map(HistoryEntry.Subject::entity).toList())
                .bindArray(
                        "records",
                        Long.class,
                        records.stream().map(HistoryEntry.Subject::id).toList())
                .map((row, context) -> Map.entry(
                        new HistoryEntry.Subject(row.getString("entity"), row.getLong("record")),
                        row.getString("label")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** What has been done at all, for the choice of a filter. Goes from one kind of act to the next, past all the acts. */
    public List<String> useCases() {
        return scope.bound(database.sql().createQuery("""
                        with recursive kind as (
                          (select use_case from audit_entry order by use_case limit 1)
                          union all
                          select (select use_case from audit_entry where use_case > kind.use_case
                            order by use_case limit 1)
                          from kind where kind.use_case is not null)
                        select use_case from kind
                        where exists (select from audit_entry e where e.use_case = kind.use_case and %s)
                        order by use_case
                        """.formatted(scope.visible())))
                .mapTo(String.class)
                .list();
    }

    /** The kinds of records that acts can change, by the names of their domain classes. */
    public Set<String> entities() {
        return kinds.all();
    }

    /** The fields that acts can change, whatever the record. */
    public Set<String> fields() {
        return kinds.fields();
    }

    /** A query of the changes of a record and all its parts. */
    private String about(String entity, String select, String condition) {
        var ofParts = kinds.partsOf(entity).stream()
                .map(parts -> "(" + parts.ids() + ") p join audit_change c on c.entity = '" + parts.entity()
                        + "' and c.record_id = p.id where true");
        return Stream.concat(Stream.of(ITSELF), ofParts)
                .map(from -> select + from + condition)
                .collect(joining(" union all "));
    }

    private Map<Long, List<RecordChange>> changesOf(List<Long> entries, HistoryConditions found) {
        return scope
                .bound(database.sql()
                        .createQuery("select m.* from unnest(:entries) w (entry) cross join lateral (" + CHANGE
                                + "audit_change c where c.entry_id = w.entry and " + found.ofChanges()
                                + " order by c.position limit " + MATCHES + ") m order by m.entry_id, m.position"))
                .bindArray("entries", Long.class, entries)
                .bindMap(found.values())
                .map((row, context) -> Map.entry(row.getLong("entry_id"), ChangeFields.change(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The changes of one record and its parts, by the entries that they belong to. */
    private Map<Long, List<RecordChange>> changesOf(List<Long> entries, String entity, long record) {
        var told = CHANGED_ALONE.contains(entity)
                ? CHANGE + "audit_change c where c.entry_id = any (:entries) and (c.position < " + CHANGES
                        + " or c.entity = :entity and c.record_id = :record)"
                : about(entity, CHANGE, " and c.entry_id = any (:entries)");
        return database
                .sql()
                .createQuery(told + " order by entry_id, position")
                .bindArray("entries", Long.class, entries)
                .bindMap(Map.of("entity", entity, "record", record))
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
        var select = scope.bound(database.sql().createQuery(ENTRY + "where " + listed.apply(new Stretch(at))))
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
        long total = scope.bound(database.sql()
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
}
