package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.custody.Handling;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.OutwardTransfer;
import org.provenant.domain.compliance.OutwardTransferId;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Lets another legal entity have devices: sold, given, pledged, leased or handed over. The internal-use lock refuses it
 * and says why, unless the authority has consented. What is sold, given or handed over has left the company with it.
 */
@UseCase
@ActsOnDevices({DeviceAction.SELL, DeviceAction.GIVE, DeviceAction.PLEDGE, DeviceAction.LEASE, DeviceAction.TRANSFER_OUT
})
@Allowed(Permission.EDIT_EQUIPMENT)
public class TransferOut {

    @Inject
    EquipmentRegister equipment;

    @Inject
    InternalUseLock lock;

    @Inject
    StageSteps steps;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated a rule of the {@link InternalUseLock}, {@link ComplianceRule#RECEIVER_IS_OURSELVES}, or a rule
     *     of a device
     */
    public OutwardTransferId transfer(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var company = database.entities()
                .find(Company.class, callers.current().requireCompany().value());
        if (company.taxCode().equals(command.receiver().taxCode())) {
            throw new RuleViolated(ComplianceRule.RECEIVER_IS_OURSELVES, company.taxCode());
        }
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        lock.require(
                command.action(), command.devices(), Intent.on(command.day()).to(command.receiver()));
        devices.forEach(Equipment::requirePresent);
        var transfer = new OutwardTransfer(
                company.id(),
                command.action(),
                command.receiver(),
                command.day(),
                command.evidence(),
                devices.stream().map(Equipment::id).toList());
        database.entities().persist(transfer);
        if (leaves(command.action())) {
            devices.forEach(device -> leave(device, command));
        }
        return transfer.id();
    }

    /** What is pledged or leased remains the company's own. */
    private static boolean leaves(DeviceAction action) {
        return action == DeviceAction.SELL || action == DeviceAction.GIVE || action == DeviceAction.TRANSFER_OUT;
    }

    /** The consent of the authority is the approval of its disposal. */
    private void leave(Equipment device, Command command) {
        for (var next :
                List.of(LifecycleStage.END_OF_USE, LifecycleStage.DISPOSAL_APPROVED, LifecycleStage.LIQUIDATED)) {
            if (device.stage() != next
                    && device.stage().canBecome(next)
                    && !(device.stage() == LifecycleStage.DISPOSAL_APPROVED && next == LifecycleStage.END_OF_USE)) {
                steps.take(device, next, command.day(), command.evidence(), command.reason());
            }
        }
    }

    /**
     * @param action one by which another legal entity gets hold of devices
     * @param evidence number and date of the contract or minutes
     */
    public record Command(
            List<EquipmentId> devices,
            DeviceAction action,
            LegalEntity receiver,
            LocalDate day,
            String evidence,
            Reason reason) {

        public Command {
            devices = devices.stream().distinct().toList();
            if (!action.isOutward()) {
                throw new IllegalArgumentException(action + " gives nothing to another legal entity");
            }
        }
    }
}
