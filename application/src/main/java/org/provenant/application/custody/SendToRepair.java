package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
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
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Sends devices to a repairer, in the country or abroad; whoever keeps them goes on answering for them. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices({DeviceAction.REPAIR_HERE, DeviceAction.REPAIR_ABROAD})
public class SendToRepair {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Repairs repairs;

    @Inject
    Numbers numbers;

    @Inject
    StageSteps steps;

    @Inject
    CustodyLedger custody;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link CustodyRule#EXPORT_PAPER_MISSING}, rules of the devices or of the lock */
    public RepairId send(Command command) {
        new Handling(command.devices(), command.sentOn()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.sentOn());
        var devices = equipment.lock(command.devices());
        var repair = new Repair(
                callers.current().requireCompany(),
                new Repair.Facts(
                        numbers.next("repair", "SC", command.sentOn()),
                        command.repairer(),
                        command.country(),
                        command.contract(),
                        command.exportPaper(),
                        command.sentOn(),
                        command.expectedOn(),
                        command.reason()),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        lock.require(
                repair.isAbroad() ? DeviceAction.REPAIR_ABROAD : DeviceAction.REPAIR_HERE,
                command.devices(),
                Intent.on(command.sentOn()));
        devices.forEach(device -> {
            custody.requireNotAtRepair(device);
            repair.take(device.id(), device.label());
        });
        repairs.add(repair);
        devices.forEach(device -> send(device, repair, command));
        return repair.id();
    }

    private void send(Equipment device, Repair repair, Command command) {
        device.requirePresent();
        if (device.stage() != LifecycleStage.UNDER_REPAIR) {
            steps.take(device, LifecycleStage.UNDER_REPAIR, command.sentOn(), repair.number(), command.reason());
        }
        custody.move(
                        device,
                        MovementKind.TO_REPAIR,
                        device.place(),
                        new Keeper(device.custodian(), device.custodianUnit()),
                        command.sentOn(),
                        command.reason())
                .by(repair.id());
    }

    /**
     * @param country of the repairer; none in Vietnam
     * @param contract number and date of the contract, if there is one
     * @param exportPaper number of the export declaration; needed abroad
     * @param expectedOn the day on which they are expected back
     */
    public record Command(
            List<EquipmentId> devices,
            String repairer,
            @Nullable Country country,
            @Nullable String contract,
            @Nullable String exportPaper,
            LocalDate sentOn,
            LocalDate expectedOn,
            Reason reason) {

        public Command {
            devices = List.copyOf(devices);
        }
    }
}
