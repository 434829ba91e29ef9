package org.provenant.application.sanitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveMove;
import org.provenant.domain.sanitisation.NoStorage;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The drives of the company that the caller acts for, and what was recorded of them. */
@ApplicationScoped
class Drives {

    @Inject
    EquipmentRegister equipment;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's drive */
    Drive get(DriveId id) {
        var drive = database.entities().find(Drive.class, id.value());
        if (drive == null || !drive.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return drive;
    }

    /** As {@link #get}, if nobody has changed it since that version. */
    Drive get(DriveId id, int version) {
        var drive = get(id);
        seenVersion.require(drive, version, drive.version());
        return drive;
    }

    /** Drives that nobody else wipes, moves or strikes out before the present transaction ends. */
    List<Drive> lock(Collection<DriveId> ids) {
        database.sql()
                .createQuery("select id from drive where id = any (:ids) order by id for update")
                .bindArray("ids", Long.class, ids.stream().map(DriveId::value).toList())
                .mapTo(Long.class)
                .list();
        return ids.stream().distinct().map(this::get).toList();
    }

    /**
     * Devices that are still there, and that do not leave before the present transaction ends: of what has gone for good
     * nothing is taken back.
     *
     * @throws RuleViolated {@link org.provenant.domain.equipment.EquipmentRule#NOT_PRESENT}
     */
    List<Equipment> lockHere(Collection<EquipmentId> devices) {
        var locked = equipment.lock(devices.stream().distinct().toList());
        locked.forEach(Equipment::requirePresent);
        return locked;
    }

    /** The devices that have these drives. */
    List<EquipmentId> devicesOf(Collection<DriveId> ids) {
        return database
                .sql()
                .createQuery("select distinct equipment_id from drive where id = any (:ids) order by 1")
                .bindArray("ids", Long.class, ids.stream().map(DriveId::value).toList())
                .mapTo(Long.class)
                .stream()
                .map(EquipmentId::new)
                .toList();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a record of another drive */
    WipeRecord record(DriveId drive, WipeRecordId id) {
        get(drive);
        var record = database.entities().find(WipeRecord.class, id.value());
        if (record == null || !record.drive().equals(drive)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return record;
    }

    Drive add(Drive drive) {
        database.entities().persist(drive);
        return drive;
    }

    void add(DriveMove move) {
        database.entities().persist(move);
    }

    WipeRecord add(WipeRecord record) {
        database.entities().persist(record);
        return record;
    }

    /** The statement that a device has no storage, if one stands. */
    Optional<NoStorage> noStorage(EquipmentId device) {
        equipment.get(device);
        return database.entities()
                .createQuery(
                        "select n from NoStorage n where n.equipment = :device and n.withdrawnOn is null",
                        NoStorage.class)
                .setParameter("device", device)
                .getResultStream()
                .findFirst();
    }

    void add(NoStorage statement) {
        database.entities().persist(statement);
    }

    /** Whether there is a drive of the device that was not struck out. */
    boolean has(EquipmentId device) {
        return !database.sql()
                .createQuery("select 1 from drive where equipment_id = :device and struck_on is null limit 1")
                .bind("device", device.value())
                .mapTo(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those of these drives that are destroyed. */
    Set<Long> destroyed(Collection<DriveId> ids) {
        return Set.copyOf(database.sql()
                .createQuery("select distinct drive_id from wipe_record where drive_id = any (:ids)"
                        + " and wipe_level = 'DESTROY' and withdrawn_on is null")
                .bindArray("ids", Long.class, ids.stream().map(DriveId::value).toList())
                .mapTo(Long.class)
                .list());
    }
}
