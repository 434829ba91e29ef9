package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usage.Sightings;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.custody.Repair;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;

/**
 * Brings devices back from their repair, to where they stood: into use if somebody keeps them, else into storage. Whoever
 * does has seen them.
 */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices({DeviceAction.PUT_INTO_USE, DeviceAction.STORE})
public class BringBack {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Repairs repairs;

    @Inject
    StageSteps steps;

    @Inject
    CustodyLedger custody;

    @Inject
    Sightings sightings;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link CustodyRule#IMPORT_PAPER_MISSING}, {@link CustodyRule#NOT_AT_REPAIR} or rules of the
     *     devices or of the lock
     */
    public void bringBack(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        var repair = repairs.get(command.id(), command.version());
        repairs.touch(repair);
        for (var device : equipment.lock(command.devices())) {
            repair.bringBack(device.id(), command.day(), command.importPaper(), command.outcome());
            bringBack(device, repair, command);
        }
        sightings.report(
                command.devices(), new Sighting.Facts(command.day(), SightingKind.REPAIR, null, repair.label()));
    }

    private void bringBack(Equipment device, Repair repair, Command command) {
        var keeper = new Keeper(device.custodian(), device.custodianUnit());
        var stage = keeper.isNobody() ? LifecycleStage.IN_STORAGE : LifecycleStage.IN_USE;
        lock.require(device.stage().actionTo(stage), List.of(device.id()), Intent.on(command.day()));
        steps.take(device, stage, command.day(), null, command.reason());
        custody.move(device, MovementKind.FROM_REPAIR, device.place(), keeper, command.day(), command.reason())
                .by(repair.id());
    }

    /**
     * @param version the version that the user saw
     * @param devices those of the repair that are back
     * @param importPaper number of the declaration of their re-import; needed from abroad
     * @param outcome what was done to them
     */
    public record Command(
            RepairId id,
            int version,
            List<EquipmentId> devices,
            LocalDate day,
            @Nullable String importPaper,
            @Nullable String outcome,
            Reason reason) {

        public Command {
            devices = List.copyOf(devices);
        }
    }
}
