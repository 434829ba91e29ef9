package org.provenant.application.processing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
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

    /** So many changes are told at most. */
    static final int MOST = 2_000;

    private static final String CHANGES = """
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
              union all select 'Equipment', id from device
              union all select 'ProcessingExport', x.export_id from exported_device x
                join device v on x.equipment_id = v.id)
            select e.id as entry, e.recorded_at, e.happened_on, e.actor, e.use_case, e.reason,
              c.kind, c.entity, c.record_id, c.label, c.fields
            from record r
              join audit_change c on c.entity = r.entity and c.record_id = r.id
              join audit_entry e on e.id = c.entry_id
            order by c.entry_id, c.position limit :most
            """;

    /** The day on which it happened that a field of a record got its value; the first that is found counts. */
    private static final Map<String, List<String>> DAYS = days();

    @Inject
    Database database;

    @Inject
    EquipmentSearch equipment;

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
     * Everything that happened, the earliest first.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public List<Event> of(EquipmentId device) {
        equipment.get(device);
        var acts = new LinkedHashMap<Long, Act>();
        database.sql()
                .createQuery(CHANGES)
                .bind("device", device.value())
                .bind("company", callers.current().requireCompany().value())
                .bind("most", MOST)
                .map((row, context) -> acts.computeIfAbsent(row.getLong("entry"), entry -> new Act())
                        .with(row))
                .list();
        return acts.values().stream()
                .map(Act::event)
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::entry))
                .toList();
    }

    private static Map<String, List<String>> days() {
        var days = new LinkedHashMap<String, List<String>>();
        days.put("Equipment", List.of("receivedOn"));
        days.put("ProcessingExport", List.of("exportedOn"));
        days.put("Declaration", List.of("cancelledOn", "amendedOn", "clearedOn", "registeredOn"));
        days.put("Permit", List.of("revokedOn", "issuedOn"));
        days.put("Dossier", List.of("decidedOn", "begunOn"));
        days.put("SubmissionRound", List.of("askedOn", "submittedOn"));
        days.put("Shipment", List.of("arrivedOn"));
        days.put("SpecialPermit", List.of("issuedOn"));
        days.put("ControlRecord", List.of("withdrawnOn"));
        days.put("DossierPaper", List.of("withdrawnOn"));
        return days;
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

        Event event() {
            var recordedOn = LocalDate.ofInstant(recordedAt, Terms.VIETNAM);
            var day = happenedOn == null ? dayIn(changes, recordedOn) : happenedOn;
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

        private static LocalDate dayIn(List<RecordChange> changes, LocalDate otherwise) {
            return DAYS.entrySet().stream()
                    .flatMap(kind -> kind.getValue().stream().flatMap(field -> changes.stream()
                            .filter(change -> change.entity().equals(kind.getKey()))
                            .flatMap(change -> value(change, field))))
                    .findFirst()
                    .map(LocalDate::parse)
                    .orElse(otherwise);
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
