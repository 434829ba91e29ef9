package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.ConditionKind;
import org.provenant.domain.usage.ConditionPhotoId;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.WorkingCondition;

/** What is known of the use of one device: when it was seen, since when it is idle, and its condition. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class UseOfDevice {

    private static final int MOST = 200;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Conditions conditions;

    @Inject
    FileStore files;

    @Inject
    Database database;

    /** In a few words; {@link ValueRule#NO_SUCH_RECORD} for another company's device. */
    public Summary summary(EquipmentId device) {
        equipment.get(device);
        return database.sql()
                .createQuery("""
                        select l.seen_on as last_seen_on, l.seen_by as last_seen_by, l.reporter as last_seen_reporter,
                          u.in_use, case when u.in_use = false then (select min(s.seen_on) from sighting s
                            where s.equipment_id = e.id and s.in_use = false
                              and not exists (select from sighting g where g.equipment_id = e.id and g.in_use
                                and (g.seen_on, g.id) > (s.seen_on, s.id))) end as idle_since,
                          c.working_condition, c.happened_on as condition_since
                        from equipment e
                          left join lateral (select s.seen_on, s.seen_by, r.name as reporter from sighting s
                            join user_account r on r.id = s.reported_by
                            where s.equipment_id = e.id order by s.seen_on desc, s.id desc limit 1) l on true
                          left join lateral (select s.in_use from sighting s
                            where s.equipment_id = e.id and s.in_use is not null
                            order by s.seen_on desc, s.id desc limit 1) u on true
                          left join lateral (select k.working_condition, k.happened_on from condition_record k
                            where k.equipment_id = e.id and k.withdrawn_on is null
                            order by k.happened_on desc, k.id desc limit 1) c on true
                        where e.id = :id
                        """)
                .bind("id", device.value())
                .map(ConstructorMapper.of(Summary.class))
                .one();
    }

    /** When it was seen, the latest first. */
    public List<Seen> sightings(EquipmentId device) {
        equipment.get(device);
        return database.sql()
                .createQuery("""
                        select s.id, s.seen_on, s.seen_by, s.in_use, s.remark, u.name as reported_by, s.reported_at
                        from sighting s join user_account u on u.id = s.reported_by
                        where s.equipment_id = :id order by s.seen_on desc, s.id desc limit :most
                        """)
                .bind("id", device.value())
                .bind("most", MOST)
                .map(ConstructorMapper.of(Seen.class))
                .list();
    }

    /** What its custodians answered when they were asked whether they use it, the latest first. */
    public List<Confirmed> confirmations(EquipmentId device) {
        equipment.get(device);
        return database.sql()
                .createQuery("""
                        select c.id, r.period_from, p.name as person_name, c.use_answer as answer, c.remark, c.said_at
                        from use_confirmation c join confirmation_round r on r.id = c.round_id
                          join person p on p.id = c.person_id
                        where c.equipment_id = :id order by c.id desc limit :most
                        """)
                .bind("id", device.value())
                .bind("most", MOST)
                .map(ConstructorMapper.of(Confirmed.class))
                .list();
    }

    /** What was done to it and how it was afterwards, the latest first, with what was withdrawn. */
    public List<Condition> conditions(EquipmentId device) {
        equipment.get(device);
        var photos = database.sql()
                .createQuery("""
                        select p.id, p.record_id, p.file_name, p.file_size, p.file_digest
                        from condition_photo p join condition_record c on c.id = p.record_id
                        where c.equipment_id = :id order by p.id
                        """)
                .bind("id", device.value())
                .map(ConstructorMapper.of(Photo.class))
                .list();
        return database.sql()
                .createQuery("""
                        select c.id, c.happened_on, c.condition_kind, c.working_condition, c.work_done, c.done_by,
                          u.name as recorded_by, c.recorded_at, c.withdrawn_on, c.withdrawn_because
                        from condition_record c join user_account u on u.id = c.recorded_by
                        where c.equipment_id = :id order by c.happened_on desc, c.id desc limit :most
                        """)
                .bind("id", device.value())
                .bind("most", MOST)
                .map((row, context) -> condition(row, photos))
                .list();
    }

    private static Condition condition(ResultSet row, List<Photo> photos) throws SQLException {
        long record = row.getLong("id");
        return new Condition(
                record,
                row.getObject("happened_on", LocalDate.class),
                ConditionKind.valueOf(row.getString("condition_kind")),
                WorkingCondition.valueOf(row.getString("working_condition")),
                row.getString("work_done"),
                row.getString("done_by"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_because"),
                photos.stream().filter(photo -> photo.recordId() == record).toList());
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public Attachment photo(EquipmentId device, ConditionRecordId record, ConditionPhotoId photo) {
        return conditions.photo(device, record, photo).file();
    }

    /** The bytes of a photo. */
    public byte[] photoBytes(EquipmentId device, ConditionRecordId record, ConditionPhotoId photo) {
        return files.read(conditions.photo(device, record, photo).file().digest());
    }

    /**
     * The use of a device in a few words.
     *
     * @param lastSeenOn none if nobody has reported it since it came
     * @param inUse what was last said of it; none if nothing was
     * @param idleSince the first day on which it was found idle, and never in use since
     * @param workingCondition none if nothing was recorded
     */
    public record Summary(
            @Nullable LocalDate lastSeenOn,
            @Nullable SightingKind lastSeenBy,
            @Nullable String lastSeenReporter,
            @Nullable Boolean inUse,
            @Nullable LocalDate idleSince,
            @Nullable WorkingCondition workingCondition,
            @Nullable LocalDate conditionSince)
            implements Serializable {}

    /** A day on which the device was seen. */
    public record Seen(
            long id,
            LocalDate seenOn,
            SightingKind seenBy,
            @Nullable Boolean inUse,
            @Nullable String remark,
            String reportedBy,
            Instant reportedAt)
            implements Serializable {}

    /** What a custodian answered in a period. */
    public record Confirmed(
            long id,
            LocalDate periodFrom,
            String personName,
            ConfirmationAnswer answer,
            @Nullable String remark,
            Instant saidAt)
            implements Serializable {}

    /** What was done to the device, and how it was afterwards. */
    public record Condition(
            long id,
            LocalDate happenedOn,
            ConditionKind conditionKind,
            WorkingCondition workingCondition,
            String workDone,
            @Nullable String doneBy,
            String recordedBy,
            Instant recordedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause,
            List<Photo> photos)
            implements Serializable {

        public Condition {
            photos = List.copyOf(photos);
        }
    }

    /** A photo of a device. */
    public record Photo(long id, long recordId, String fileName, long fileSize, String fileDigest)
            implements Serializable {}
}
