package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.RuleViolated;

/** Records which drives devices have, of one device or of many: all of them or none. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class RecordDrives {

    /** So many drives at once. */
    public static final int MOST = 2_000;

    @Inject
    Drives drives;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link SanitisationRule#NO_LINES}, {@link SanitisationRule#TOO_MANY_LINES},
     *     {@link SanitisationRule#DEVICE_HAS_NO_STORAGE}, {@link SanitisationRule#SERIAL_TAKEN} or
     *     {@link SanitisationRule#SERIAL_TWICE}
     */
    public List<DriveId> record(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolated(SanitisationRule.NO_LINES);
        }
        if (lines.size() > MOST) {
            throw new RuleViolated(SanitisationRule.TOO_MANY_LINES, lines.size(), MOST);
        }
        var company = callers.current().requireCompany();
        var who = callers.current().requireUser();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var devices = lines.stream().map(Line::device).distinct().toList();
        drives.lockHere(devices);
        devices.forEach(device -> drives.noStorage(device).ifPresent(statement -> {
            throw new RuleViolated(SanitisationRule.DEVICE_HAS_NO_STORAGE, tag(device), statement.label());
        }));
        requireFreeSerials(lines, company);
        return lines.stream()
                .map(line -> drives.add(new Drive(company, line.device(), line.facts(), who, now))
                        .id())
                .toList();
    }

    private void requireFreeSerials(List<Line> lines, CompanyId company) {
        var keys = new HashSet<String>();
        for (var line : lines) {
            var serial = line.facts().serial();
            if (serial != null && !keys.add(Drive.keyOf(serial.value()))) {
                throw new RuleViolated(SanitisationRule.SERIAL_TWICE, serial.value());
            }
        }
        database.sql()
                .createQuery("""
                        select d.serial_number, e.asset_tag from drive d join equipment e on e.id = d.equipment_id
                        where d.company_id = :company and d.struck_on is null
                          and regexp_replace(upper(d.serial_number), '[^A-Z0-9]', '', 'g') = any (:keys)
                        order by d.id limit 1
                        """)
                .bind("company", company.value())
                .bindArray("keys", String.class, List.copyOf(keys))
                .map((row, context) ->
                        new RuleViolated(SanitisationRule.SERIAL_TAKEN, row.getString(1), row.getString(2)))
                .findFirst()
                .ifPresent(taken -> {
                    throw taken;
                });
    }

    private String tag(EquipmentId device) {
        return equipment.get(device).label();
    }

    /** One drive and the device that it is in. */
    public record Line(EquipmentId device, Drive.Facts facts) {}
}
