package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.EntryRows;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Reads the entries and changes that belong to what was chosen, as far as a checkpoint covers them. */
@ApplicationScoped
class PackReader {

    /** The most changes of one pack: what a browser checks in some seconds. */
    static final int MOST_CHANGES = 50_000;

    private static final String OF_RECORDS = """
            from unnest(cast(:entities as text[]), cast(:ids as bigint[])) as wanted (entity, id)
              join audit_change c on c.entity = wanted.entity and c.record_id = wanted.id
              join audit_entry e on e.id = c.entry_id
              join audit_link l on l.entry_id = e.id
            where e.company_id = :company and l.number <= :size
            """;

    private static final String OF_PERIOD = """
            from audit_entry e
              join audit_link l on l.entry_id = e.id
              join audit_change c on c.entry_id = e.id
            where e.company_id = :company and l.number <= :size
              and e.recorded_at >= :from and e.recorded_at < :to
            """;

    private static final String ATTEMPTS = """
            select e.id from audit_entry e where e.company_id = :company and e.outcome <> 'DONE'
              and e.subjects && cast(:subjects as text[])
            """;

    private static final String ALL_OF_PERIOD = """
            select e.id from audit_entry e where e.company_id = :company
              and e.recorded_at >= :from and e.recorded_at < :to
            """;

    @Inject
    Database database;

    @Inject
    PackSubjects subjects;

    /**
     * Reads them.
     *
     * @param size how many entries of the history are covered
     * @throws RuleViolated {@link EvidenceRule#TOO_LARGE} or {@link EvidenceRule#NOTHING_RECORDED}
     */
    PackedHistory read(PackSelection selection, CompanyId company, long size) {
        var records = subjects.of(selection, company);
        var values = values(selection, records);
        values.put("company", company.value());
        values.put("size", size);
        var from = selection.period() == null ? OF_RECORDS : OF_PERIOD;
        long count = database.sql()
                .createQuery("select count(*) " + from)
                .bindMap(values)
                .mapTo(Long.class)
                .one();
        if (count > MOST_CHANGES) {
            throw new RuleViolated(EvidenceRule.TOO_LARGE, count, MOST_CHANGES);
        }
        var changes = changes(from, values);
        var entries = entries(selection.period() == null ? ATTEMPTS : ALL_OF_PERIOD, values, changes);
        if (entries.isEmpty()) {
            throw new RuleViolated(EvidenceRule.NOTHING_RECORDED);
        }
        if (entries.size() > MOST_CHANGES) {
            throw new RuleViolated(EvidenceRule.TOO_LARGE, entries.size(), MOST_CHANGES);
        }
        return new PackedHistory(records, entries, changes);
    }

    private static Map<String, Object> values(PackSelection selection, List<PackRecord> records) {
        var values = new HashMap<String, Object>();
        if (selection.period() == null) {
            values.put("entities", records.stream().map(PackRecord::entity).toArray(String[]::new));
            values.put("ids", records.stream().map(PackRecord::id).toArray(Long[]::new));
            values.put(
                    "subjects",
                    records.stream()
                            .map(record -> record.entity() + ":" + record.id())
                            .toArray(String[]::new));
        } else {
            var period = Objects.requireNonNull(selection.period());
            values.put("from", period.from().atStartOfDay(Terms.VIETNAM).toOffsetDateTime());
            values.put("to", period.to().plusDays(1).atStartOfDay(Terms.VIETNAM).toOffsetDateTime());
        }
        return values;
    }

    private List<PackedHistory.Change> changes(String from, Map<String, Object> values) {
        return database.sql()
                .createQuery("select l.number, c.position, c.kind, c.entity, c.record_id, c.label, c.fields " + from
                        + " order by l.number, c.position")
                .bindMap(values)
                .map((row, context) -> new PackedHistory.Change(
                        row.getLong("number"), row.getLong("position"), ChangeFields.change(row)))
                .list();
    }

    /** The entries of the changes, and those beside them that changed nothing. */
    private List<PackedHistory.Entry> entries(
            String beside, Map<String, Object> values, List<PackedHistory.Change> changes) {
        var numbers = new TreeSet<Long>();
        changes.forEach(change -> numbers.add(change.number()));
        return database.sql()
                .createQuery("select " + EntryRows.COLUMNS + ", l.number, l.changes_root"
                        + " from audit_link l join audit_entry e on e.id = l.entry_id"
                        + " where l.number <= :size and l.entry_id in ("
                        + "select entry_id from audit_link where number = any (:numbers) union all " + beside
                        + ") order by l.number")
                .bindMap(values)
                .bindArray("numbers", Long.class, numbers)
                .map((row, context) -> new PackedHistory.Entry(
                        row.getLong("number"), EntryRows.entry(row, TreeHash.of(row.getBytes("changes_root")))))
                .list();
    }
}
