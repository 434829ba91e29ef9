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
import org.provenant.application.equipment.lock.PurposeChanges;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.PurposeChange;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Lets devices serve another purpose than the permit says. The internal-use lock refuses it unless the authority consented
 * to that purpose for these devices and what the rule asks for beside it is there (Article 21 of Circular 38/2015/TT-BTC).
 */
@UseCase
@ActsOnDevices(DeviceAction.OTHER_PURPOSE)
@Allowed(Permission.EDIT_EQUIPMENT)
public class ChangePurpose {

    @Inject
    EquipmentRegister equipment;

    @Inject
    PurposeChanges purposes;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated a rule of the {@link InternalUseLock}, {@link EquipmentRule#PURPOSE_UNCHANGED},
     *     {@link EquipmentRule#PURPOSE_BEFORE_ARRIVAL} or {@link EquipmentRule#NOT_PRESENT}
     */
    public void change(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        var opening = lock.requireConsented(DeviceAction.OTHER_PURPOSE, command.devices(), command.intent());
        for (var device : devices) {
            requireChange(device, command, purposes);
            var consent = opening.get(device.id());
            purposes.add(new PurposeChange(
                    device.company(),
                    device.id(),
                    command.purpose(),
                    command.day(),
                    consent == null ? null : consent.id(),
                    command.reason()));
        }
    }

    /** What stands against it beside the lock. */
    static void requireChange(Equipment device, Command command, PurposeChanges purposes) {
        device.requirePresent();
        if (command.day().isBefore(device.receivedOn())) {
            throw new RuleViolated(
                    EquipmentRule.PURPOSE_BEFORE_ARRIVAL, device.label(), command.day(), device.receivedOn());
        }
        var before = purposes.on(command.day(), device.id());
        if (Text.plain(before).equals(Text.plain(command.purpose()))) {
            throw new RuleViolated(EquipmentRule.PURPOSE_UNCHANGED, device.label(), before);
        }
    }

    /**
     * @param purpose the new purpose, as the consent names it
     * @param day from which day on they serve it
     */
    public record Command(List<EquipmentId> devices, String purpose, LocalDate day, Reason reason) {

        public Command {
            devices = devices.stream().distinct().toList();
            purpose = Text.required(purpose, "purpose", PermitLine.PURPOSE_LENGTH);
        }

        Intent intent() {
            return Intent.on(day).usedFor(purpose);
        }
    }
}
