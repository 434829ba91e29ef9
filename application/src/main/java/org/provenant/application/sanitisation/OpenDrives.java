package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.KeptData;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.RuleViolated;

/**
 * Which known drives stand in the way of letting devices go. For whoever closes a disposal: nothing may leave while it
 * names a drive, or a device of which nobody has said what storage it has.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class OpenDrives implements KeptData {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * The known drives of these devices that have no good record: never wiped, or whose latest wipe failed. One statement,
     * however many devices there are; devices of other companies are passed over.
     */
    public List<OpenDrive> drives(Collection<EquipmentId> devices) {
        return database.sql()
                .createQuery("""
                        select d.id as drive, d.equipment_id as device, e.asset_tag, d.drive_kind as kind,
                          d.serial_number, l.wipe_result as latest
                        from drive d join equipment e on e.id = d.equipment_id
                        """ + DriveSql.LATEST + """
                        where d.equipment_id = any (:devices) and d.company_id = :company and d.struck_on is null
                          and l.wipe_result is distinct from 'GOOD'
                        order by e.asset_tag, d.id
                        """)
                .bindArray("devices", Long.class, numbers(devices))
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(OpenDrive.class))
                .list();
    }

    /** Those of these devices of which neither a drive is known nor was stated that they have none; one statement. */
    public List<Unsaid> unsaid(Collection<EquipmentId> devices) {
        return database.sql()
                .createQuery("""
                        select e.id as device, e.asset_tag from equipment e
                        where e.id = any (:devices) and e.company_id = :company
                          and not exists (select from drive d where d.equipment_id = e.id and d.struck_on is null)
                          and not exists (select from no_storage n where n.equipment_id = e.id
                            and n.withdrawn_on is null)
                        order by e.asset_tag
                        """)
                .bindArray("devices", Long.class, numbers(devices))
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(Unsaid.class))
                .list();
    }

    @Override
    public List<Kept> of(List<EquipmentId> devices) {
        return Stream.concat(
                        drives(devices).stream().map(drive -> new Kept(new EquipmentId(drive.device()), drive.told())),
                        unsaid(devices).stream()
                                .map(unsaid -> new Kept(new EquipmentId(unsaid.device()), unsaid.told())))
                .toList();
    }

    private static List<Long> numbers(Collection<EquipmentId> devices) {
        return devices.stream().map(EquipmentId::value).toList();
    }

    /**
     * A drive without a good record.
     *
     * @param latest what came of its latest wipe; nothing if nothing was recorded of it
     */
    public record OpenDrive(
            long drive,
            long device,
            String assetTag,
            DriveKind kind,
            @Nullable String serialNumber,
            @Nullable WipeResult latest)
            implements Serializable {

        private RuleViolated told() {
            var name = serialNumber == null ? "#" + drive : serialNumber;
            return latest == null
                    ? new RuleViolated(SanitisationRule.DRIVE_NOT_WIPED, name, assetTag)
                    : new RuleViolated(SanitisationRule.WIPE_NOT_GOOD, name, assetTag, latest);
        }
    }

    /** A device of which nobody has said what storage it has. */
    public record Unsaid(long device, String assetTag) implements Serializable {

        private RuleViolated told() {
            return new RuleViolated(SanitisationRule.STORAGE_UNSAID, assetTag);
        }
    }
}
