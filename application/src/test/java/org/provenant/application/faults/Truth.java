package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.LifecycleStage;

/**
 * What must hold in every register at every moment, asked of the tables themselves: each question finds the records
 * that are only half done, done twice or without their history.
 */
public final class Truth {

    private static final String PRESENT = Arrays.stream(LifecycleStage.values())
            .filter(LifecycleStage::isPresent)
            .map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final Map<String, String> QUESTIONS = questions();

    private Truth() {}

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("permit line that counts other devices than it has", """
                select l.id from permit_line l where l.imported <>
                  (select count(*) from equipment e where e.permit_line_id = l.id and e.stage <> 'WITHDRAWN')
                """);
        questions.put("permit line that counts other declared pieces than it has", """
                select l.id from permit_line l where l.declared <>
                  (select coalesce(sum(dl.quantity), 0) from declaration_line dl
                    join declaration d on d.id = dl.declaration_id
                    where dl.permit_line_id = l.id and d.state <> 'CANCELLED')
                """);
        questions.put("permit line that is overdrawn", """
                select id from permit_line where imported > permitted or declared > permitted
                  or imported < 0 or declared < 0
                """);
        questions.put("declaration line that counts other devices than it has", """
                select l.id from declaration_line l where l.registered <>
                  (select count(*) from equipment e where e.declaration_line_id = l.id and e.stage <> 'WITHDRAWN')
                """);
        questions.put("present device without exactly one open stay where it is", """
                select e.id from equipment e where e.stage in PRESENT and 1 <>
                  (select count(*) from stay s where s.equipment_id = e.id and s.until is null
                    and s.place_id = e.place_id and s.person_id is not distinct from e.custodian_id
                    and s.unit_id is not distinct from e.custodian_unit_id)
                """.replace("PRESENT", PRESENT));
        questions.put("device that is gone but has an open stay", """
                select e.id from equipment e join stay s on s.equipment_id = e.id and s.until is null
                where e.stage not in PRESENT
                """.replace("PRESENT", PRESENT));
        questions.put("stay that another one overlaps, or that follows it with a gap while the device was there", """
                select s.id from (select s.*, lead(s.since) over w as next, lead(s.since_step) over w as next_step,
                    lead(m.movement_kind) over w as kind
                  from stay s left join movement m on m.id = s.movement_id
                  window w as (partition by s.equipment_id order by s.since, s.since_step)) s
                where s.next is not null and (s.until is null or (s.until, s.until_step) > (s.next, s.next_step)
                  or (s.until, s.until_step) < (s.next, s.next_step) and s.kind is distinct from 'FOUND')
                """);
        questions.put("movement without its stay, or one taken back that has one", """
                select m.id from movement m left join stay s on s.movement_id = m.id
                where m.taken_back = (s.id is not null) or s.id is not null and (s.place_id <> m.place_id
                  or s.person_id is distinct from m.person_id or s.unit_id is distinct from m.unit_id
                  or (s.since, s.since_step) <> (m.moved_on, m.step))
                """);
        questions.put("confirmed import without all its devices", """
                select b.id from import_batch b where b.state = 'CONFIRMED' and b.row_count <>
                  (select count(*) from equipment e where e.import_batch_id = b.id and e.stage <> 'WITHDRAWN')
                """);
        questions.put("import whose devices are not what its state says", """
                select b.id from import_batch b join equipment e on e.import_batch_id = b.id
                where b.state in ('UPLOADED', 'CHECKED') or (b.state = 'UNDONE') <> (e.stage = 'WITHDRAWN')
                """);
        for (var table : List.of(
                "equipment:Equipment",
                "import_batch:ImportBatch",
                "permit_line:PermitLine",
                "declaration_line:DeclarationLine",
                "place:Place")) {
            var parts = table.split(":");
            questions.put(parts[1] + " with more or fewer changes in the history than versions", """
                    select r.id from %s r left join
                      (select record_id, count(*) as changes from audit_change where entity = '%s' group by record_id) c
                      on c.record_id = r.id
                    where r.version <> coalesce(c.changes, 0)
                    """.formatted(
                            parts[0], parts[1]));
        }
        questions.put("step of a device without its record", """
                select c.record_id from audit_change c join audit_entry a on a.id = c.entry_id
                where c.entity = 'Equipment' and c.kind = 'CHANGED' and c.fields -> 'stage' is not null
                  and a.use_case in ('ChangeStage', 'ReportLoss', 'FindLost', 'SendToRepair', 'BringBack', 'MoveEquipment',
                    'ApproveMove', 'SignHandover', 'AcceptHandover', 'FileSignedHandover')
                group by c.record_id
                having count(*) <> (select count(*) from stage_record s where s.equipment_id = c.record_id)
                """);
        questions.put("entry that counts other changes than it has", """
                select e.id from audit_entry e left join
                  (select entry_id, count(*) as changes from audit_change group by entry_id) c on c.entry_id = e.id
                where e.changes <> coalesce(c.changes, 0)
                """);
        questions.put("stored file that is incomplete", """
                select 0 from stored_file f left join stored_file_chunk c on c.digest = f.digest
                group by f.digest, f.size
                having coalesce(sum(length(c.bytes)), 0) <> f.size
                  or encode(sha256(coalesce(string_agg(c.bytes, ''::bytea order by c.position), '')), 'hex') <> f.digest
                """);
        questions.put("report without its entry in the history", """
                select r.id from periodic_report r where 1 <>
                  (select count(*) from audit_change c where c.entity = 'PeriodicReport' and c.record_id = r.id)
                """);
        return questions;
    }

    /** Fails with everything that is wrong. */
    public static void requireIn(TestDatabase database, String after) {
        var wrong = new ArrayList<String>();
        database.sql()
                .useHandle(sql -> QUESTIONS.forEach((what, query) -> {
                    var found = sql.createQuery(query).mapTo(Long.class).list();
                    if (!found.isEmpty()) {
                        wrong.add(what + ": " + found);
                    }
                }));
        assertEquals(List.of(), wrong, after);
    }
}
