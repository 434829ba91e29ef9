package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.custody.Handling;
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
import org.provenant.domain.custody.CustodyRule;
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
 * and says why, unless the authority has consented. What is then pledged or leased remains the company's own; what is
 * sold, given or handed over would be gone, and that is done by an order of disposal alone.
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
    ChangeRecorder recorder;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated a rule of the {@link InternalUseLock}, {@link ComplianceRule#RECEIVER_IS_OURSELVES},
     *     {@link CustodyRule#DISPOSED_BY_ORDER}, or a rule of a device
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
        if (leaves(command.action())) {
            throw new RuleViolated(CustodyRule.DISPOSED_BY_ORDER, LifecycleStage.LIQUIDATED);
        }
        var transfer = new OutwardTransfer(
                company.id(),
                command.action(),
                command.receiver(),
                command.day(),
                command.evidence(),
                devices.stream().map(Equipment::id).toList());
        database.entities().persist(transfer);
        return transfer.id();
    }

    private static boolean leaves(DeviceAction action) {
        return action == DeviceAction.SELL || action == DeviceAction.GIVE || action == DeviceAction.TRANSFER_OUT;
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
