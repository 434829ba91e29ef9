package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveMove;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records that a drive was put into another device. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class MoveDrive {

    @Inject
    Drives drives;

    @Inject
    EquipmentRegister equipment;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK}, {@link SanitisationRule#MOVED_NOWHERE},
     *     {@link SanitisationRule#DEVICE_HAS_NO_STORAGE}, {@link SanitisationRule#MOVED_IN_THE_FUTURE} or
     *     {@link SanitisationRule#MOVED_TOO_EARLY}
     */
    public void move(DriveId id, int version, Command command) {
        var device = command.device();
        var from = drives.get(id).equipment();
        var other = drives.lockHere(List.of(from, device)).get(from.equals(device) ? 0 : 1);
        drives.noStorage(device).ifPresent(statement -> {
            throw new RuleViolated(SanitisationRule.DEVICE_HAS_NO_STORAGE, other.label(), statement.label());
        });
        drives.lock(List.of(id));
        var drive = drives.get(id, version);
        drive.moveTo(device);
        requireDay(command.day(), earliest(id, from, other));
        recorder.happenedOn(command.day());
        drives.add(new DriveMove(
                id,
                from,
                device,
                command.day(),
                command.reason(),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private void requireDay(LocalDate day, LocalDate earliest) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(SanitisationRule.MOVED_IN_THE_FUTURE, day);
        }
        if (day.isBefore(earliest)) {
            throw new RuleViolated(SanitisationRule.MOVED_TOO_EARLY, day, earliest);
        }
    }

    /** Both devices were there, and the drive was in the first. */
    private LocalDate earliest(DriveId id, EquipmentId from, Equipment to) {
        return database
                .sql()
                .createQuery("select max(moved_on) from drive_move where drive_id = :id")
                .bind("id", id.value())
                .mapTo(LocalDate.class)
                .stream()
                .filter(Objects::nonNull)
                .reduce(later(equipment.get(from).receivedOn(), to.receivedOn()), MoveDrive::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Where it went, when and why.
     *
     * @param device in which it is now
     * @param day on which it was put there
     */
    public record Command(EquipmentId device, LocalDate day, Reason reason) {}
}
