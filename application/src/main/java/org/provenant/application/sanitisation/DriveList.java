package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The drives of the company acted for, where each stands, and what was recorded of it. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DriveList {

    private static final String SELECT = """
            select d.id, d.equipment_id, e.asset_tag, e.manufacturer || ' ' || e.model as device_name, e.stage,
              d.drive_kind as kind, d.manufacturer, d.model, d.serial_number,
              coalesce(d.serial_number, '') as serial_text, d.capacity_gb,
            """ + DriveSql.STANDING + """
             as standing, l.wipe_level as level, l.wipe_result as result, l.happened_on as last_on,
              d.struck_on, d.struck_because, u.name as recorded_by, d.recorded_at, d.version
            from drive d join equipment e on e.id = d.equipment_id join user_account u on u.id = d.recorded_by
            """ + DriveSql.LATEST;

    @Inject
    Drives drives;

    @Inject
    WipeStandards standards;

    @Inject
    EquipmentRegister equipment;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the drives.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DriveRow> find(Filter filter, SortColumn.Order order, int size, @Nullable String cursor) {
        return filtered(filter).page(DriveRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    List<DriveRow> all(Filter filter, SortColumn.Order order) {
        return filtered(filter).all(DriveRow.class, order, ListSheet.MOST_ROWS);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's drive */
    public DriveRow get(DriveId id) {
        return ofCompany().one(DriveRow.class, "d.id", id);
    }

    /** The drives that are in a device, with those that were struck out. */
    public List<DriveRow> of(EquipmentId device) {
        equipment.get(device);
        return ofCompany()
                .where("d.equipment_id = :device", "device", device)
                .all(DriveRow.class, DriveSort.SERIAL.upwards(), RecordDrives.MOST);
    }

    /** The moves of a drive, the latest first. */
    public List<Moved> moves(DriveId id) {
        drives.get(id);
        return moved("m.drive_id = :number", id.value());
    }

    /** The moves of drives out of a device and into it, the latest first. */
    public List<Moved> movesOf(EquipmentId device) {
        equipment.get(device);
        return moved("(m.from_id = :number or m.to_id = :number)", device.value());
    }

    private List<Moved> moved(String condition, long number) {
        return database.sql()
                .createQuery("""
                        select m.id, m.drive_id, coalesce(d.serial_number, '#' || d.id) as drive, m.from_id,
                          f.asset_tag as from_tag, m.to_id, t.asset_tag as to_tag, m.moved_on, m.why as reason,
                          u.name as recorded_by, m.recorded_at
                        from drive_move m join drive d on d.id = m.drive_id join equipment f on f.id = m.from_id
                          join equipment t on t.id = m.to_id join user_account u on u.id = m.recorded_by
                        where\s""" + condition + " order by m.moved_on desc, m.id desc")
                .bind("number", number)
                .map(ConstructorMapper.of(Moved.class))
                .list();
    }

    /** Whether and why somebody said that a device has no drive; the latest first, with what was withdrawn. */
    public List<Statement> statements(EquipmentId device) {
        equipment.get(device);
        return database.sql()
                .createQuery("""
                        select n.id, n.reason, u.name as stated_by, n.stated_at, n.withdrawn_on, n.withdrawn_because
                        from no_storage n join user_account u on u.id = n.stated_by
                        where n.equipment_id = :device order by n.id desc
                        """)
                .bind("device", device.value())
                .map(ConstructorMapper.of(Statement.class))
                .list();
    }

    /** What was recorded of a drive, the latest first, with what was withdrawn. */
    public List<Wiping> records(DriveId id) {
        drives.get(id);
        return wipings("r.drive_id = :drive and :drive is not null", id.value());
    }

    /** What was recorded of all drives of a device, the latest first. */
    public List<Wiping> recordsOf(EquipmentId device) {
        equipment.get(device);
        return wipings("d.equipment_id = :drive", device.value());
    }

    private List<Wiping> wipings(String condition, long number) {
        return database.sql()
                .createQuery("""
                        select r.id, r.drive_id, coalesce(d.serial_number, '#' || d.id) as drive, r.happened_on,
                          r.wipe_standard as standard, r.wipe_level as level, r.wipe_method as method, r.method_detail,
                          r.tool, r.tool_version, r.verification, r.operator_name as operator,
                          r.verifier_name as verifier, r.started_at, r.ended_at, r.wipe_result as result,
                          r.report_number, r.file_name, r.file_size, r.file_digest, u.name as recorded_by,
                          r.recorded_at, r.withdrawn_on, r.withdrawn_because
                        from wipe_record r join drive d on d.id = r.drive_id
                          join user_account u on u.id = r.recorded_by
                        where\s""" + condition + """
                         order by r.happened_on desc, r.ended_at desc nulls first, r.id desc
                        """)
                .bind("drive", number)
                .map(ConstructorMapper.of(Wiping.class))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if there is no such record, or no file with it */
    public Attachment file(DriveId drive, WipeRecordId id) {
        var file = drives.record(drive, id).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return file;
    }

    /** The file as it was sent. */
    public byte[] bytes(DriveId drive, WipeRecordId id) {
        return files.read(file(drive, id).digest());
    }

    /** The revision of the standard that is in force today; nothing if the rule book does not say. */
    public @Nullable String standard() {
        return standards.on(LocalDate.now(clock)).name();
    }

    private ListQuery filtered(Filter filter) {
        var list =
                ofCompany().words("concat_ws(' ', e.asset_tag, d.serial_number, d.manufacturer, d.model)", filter.q());
        list.where("d.equipment_id = :device", "device", filter.device());
        if (filter.open()) {
            list.where("d.struck_on is null and l.wipe_result is distinct from 'GOOD'");
        }
        return list;
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany());
    }

    /**
     * Which drives are looked for.
     *
     * @param open only those without a good record
     */
    public record Filter(
            @Nullable String q, boolean open, @Nullable EquipmentId device) {}

    /** A statement that the device has no drive. */
    public record Statement(
            long id,
            String reason,
            String statedBy,
            Instant statedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause)
            implements Serializable {}

    /** That a drive went from one device into another. */
    public record Moved(
            long id,
            long driveId,
            String drive,
            long fromId,
            String fromTag,
            long toId,
            String toTag,
            LocalDate movedOn,
            String reason,
            String recordedBy,
            Instant recordedAt)
            implements Serializable {}

    /** What was done to a drive. */
    public record Wiping(
            long id,
            long driveId,
            String drive,
            LocalDate happenedOn,
            String standard,
            WipeLevel level,
            WipeMethod method,
            @Nullable String methodDetail,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String verification,
            String operator,
            String verifier,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            WipeResult result,
            @Nullable String reportNumber,
            @Nullable String fileName,
            @Nullable Long fileSize,
            @Nullable String fileDigest,
            String recordedBy,
            Instant recordedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause)
            implements Serializable {}
}
