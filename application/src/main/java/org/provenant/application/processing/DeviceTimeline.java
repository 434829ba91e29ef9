package org.provenant.application.processing;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/**
 * The whole origin and life of a device in the order in which things happened, told by the history: the dossier and its
 * permit, the shipment and its declaration, the arrival, and everything that was done with the device since.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeviceTimeline {

    /** So many acts are told at once. */
    public static final int MOST = 1_000;

    /** What a device rests on; whatever names the device itself is added as the domain classes say it. */
    private static final String ORIGIN = """
            with device as (
              select e.id, e.company_id, e.serial_number, e.import_batch_id, pl.permit_id, dl.declaration_id, d.shipment_id
              from equipment e
                join permit_line pl on pl.id = e.permit_line_id
                join declaration_line dl on dl.id = e.declaration_line_id
                join declaration d on d.id = dl.declaration_id
              where e.id = :device and e.company_id = :company),
            asked as (select o.id, o.case_decision_id from dossier o join device v on o.permit_id = v.permit_id),
            record (entity, id) as (
              select 'CaseDecision', case_decision_id from asked where case_decision_id is not null
              union all select 'Dossier', id from asked
              union all select 'DossierPaper', p.id from dossier_paper p join asked a on p.dossier_id = a.id
              union all select 'ControlRecord', p.id from control_record p join asked a on p.dossier_id = a.id
              union all select 'SubmissionRound', p.id from submission_round p join asked a on p.dossier_id = a.id
              union all select 'Permit', permit_id from device
              union all select 'Research', r.id from research r join device v on r.permit_id = v.permit_id
              union all select 'Shipment', shipment_id from device where shipment_id is not null
              union all select 'SpecialPermit', s.id from special_permit s join device v on s.shipment_id = v.shipment_id
              union all select 'Declaration', declaration_id from device
              union all select 'ExpectedDevice', x.id from expected_device x
                join device v on x.declaration_id = v.declaration_id and x.serial_number = v.serial_number
              union all select 'Scan', s.id from receiving_scan s
                join device v on s.declaration_id = v.declaration_id and s.serial_number = v.serial_number
              union all select 'ImportBatch', import_batch_id from device
              union all select 'WipeRecord', w.id from wipe_record w join drive r on r.id = w.drive_id
                join device v on r.equipment_id = v.id
              union all select 'Equipment', id from device%s),
            act as (
              select distinct c.entry_id from record r join audit_change c on c.entity = r.entity and c.record_id = r.id)
            """;

    private static final String COUNTED = ORIGIN + "select count(*) from act";

    private static final String CHANGES = ORIGIN + """
            select e.id as entry, e.recorded_at, e.happened_on, e.actor, e.use_case, e.reason,
              c.kind, c.entity, c.record_id, c.label, c.fields
            from (select entry_id from act order by entry_id limit :most) a
              join audit_entry e on e.id = a.entry_id
              join audit_change c on c.entry_id = e.id
            where (c.entity, c.record_id) in (select entity, id from record)
            order by c.entry_id, c.position
            """;

    @Inject
    Database database;

    @Inject
    EquipmentSearch equipment;

    @Inject
    RecordKinds kinds;

    @Inject
    Callers callers;

    /**
     * Something that happened.
     *
     * @param day on which it happened
     * @param recordedLater whether it was written down on a later day
     * @param entry its number in the history
     * @param records what it made or changed
     * @param papers what it rests on or brought
     */
    public record Event(
            LocalDate day,
            boolean recordedLater,
            long entry,
            Instant recordedAt,
            String actor,
            String useCase,
            @Nullable String reason,
            List<TouchedRecord> records,
            List<String> papers)
            implements Serializable {}

    /** A record by the name that it had then. */
    public record TouchedRecord(String entity, long id, String label, boolean made) implements Serializable {}

    /**
     * What happened.
     *
     * @param events the earliest first, by the days on which they happened
     * @param more how many acts were recorded after these and are not among them
     */
    public record Told(List<Event> events, long more) implements Serializable {

        public Told {
            events = List.copyOf(events);
        }
    }

    /**
     * What happened, at most {@value #MOST} acts.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public Told of(EquipmentId device) {
        return of(device, MOST);
    }

    /**
     * What happened, as far as it was recorded first.
     *
     * @param most how many acts are told
     */
    public Told of(EquipmentId device, int most) {
        equipment.get(device);
        var acts = new LinkedHashMap<Long, Act>();
        asked(CHANGES, device)
                .bind("most", most)
                .map((row, context) -> acts.computeIfAbsent(row.getLong("entry"), entry -> new Act())
                        .with(row))
                .list();
        var days = new HashMap<String, Set<String>>();
        var events = acts.values().stream()
                .map(act -> act.event(entity -> days.computeIfAbsent(entity, kinds::daysOf)))
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::entry))
                .toList();
        long more = events.size() < most
                ? 0
                : asked(COUNTED, device).mapTo(Long.class).one() - events.size();
        return new Told(events, more);
    }

    private Query asked(String select, EquipmentId device) {
        var naming = kinds.naming(EquipmentId.class).stream()
                .map(parts -> " union all select '" + parts.entity() + "', n.* from (" + parts.ids() + ") n")
                .collect(joining());
        return database.sql()
                .createQuery(select.formatted(naming))
                .bind("device", device.value())
                .bindArray("records", Long.class, device.value())
                .bind("company", callers.current().requireCompany().value());
    }

    /** One entry while its rows are read. */
    private static final class Act {

        private final List<RecordChange> changes = new ArrayList<>();
        private long entry;
        private Instant recordedAt = Instant.EPOCH;
        private @Nullable LocalDate happenedOn;
        private String actor = "";
        private String useCase = "";
        private @Nullable String reason;

        Act with(ResultSet row) throws SQLException {
            entry = row.getLong("entry");
            recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
            happenedOn = row.getObject("happened_on", LocalDate.class);
            actor = row.getString("actor");
            useCase = row.getString("use_case");
            reason = row.getString("reason");
            changes.add(ChangeFields.change(row));
            return this;
        }

        Event event(Function<String, Set<String>> daysOf) {
            var recordedOn = LocalDate.ofInstant(recordedAt, Terms.VIETNAM);
            var day = happenedOn == null ? dayIn(changes, recordedOn, daysOf) : happenedOn;
            return new Event(
                    day,
                    recordedOn.isAfter(day),
                    entry,
                    recordedAt,
                    actor,
                    useCase,
                    reason,
                    changes.stream()
                            .map(change -> new TouchedRecord(
                                    change.entity(),
                                    change.recordId(),
                                    change.label(),
                                    change.kind() == ChangeKind.CREATED))
                            .toList(),
                    changes.stream().flatMap(Act::papers).distinct().toList());
        }

        /** The latest day that was filled in and had come: nothing happened before the last of what it says. */
        private static LocalDate dayIn(
                List<RecordChange> changes, LocalDate recordedOn, Function<String, Set<String>> daysOf) {
            return changes.stream()
                    .flatMap(change -> change.fields().stream()
                            .filter(field -> field.before() == null
                                    && daysOf.apply(change.entity()).contains(field.field())))
                    .map(FieldChange::after)
                    .flatMap(Stream::ofNullable)
                    .map(day -> LocalDate.parse(day.text()))
                    .filter(day -> !day.isAfter(recordedOn))
                    .max(Comparator.naturalOrder())
                    .orElse(recordedOn);
        }

        /** Files by their names, and evidence as people named it. */
        private static Stream<String> papers(RecordChange change) {
            return Stream.of("fileName", "stageEvidence", "endEvidence", "evidence")
                    .flatMap(field -> value(change, field));
        }

        private static Stream<String> value(RecordChange change, String field) {
            return change.fields().stream()
                    .filter(each -> each.field().equals(field))
                    .map(FieldChange::after)
                    .flatMap(Stream::ofNullable)
                    .map(FieldValue::text);
        }
    }
}
