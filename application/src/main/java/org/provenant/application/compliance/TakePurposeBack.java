package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.equipment.lock.PurposeChanges;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.PurposeChangeId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes back a change of purpose that was recorded wrongly: the device had gone on to serve what it served before. */
@UseCase
@PutsRight
@ActsOnDevices(DeviceAction.EDIT)
@Allowed(Permission.EDIT_EQUIPMENT)
public class TakePurposeBack {

    @Inject
    PurposeChanges purposes;

    @Inject
    EquipmentRegister equipment;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link EquipmentRule#PURPOSE_TAKEN_BACK} or {@link EquipmentRule#PURPOSE_CHANGED_SINCE} */
    public void takeBack(Command command) {
        var change = purposes.get(command.device(), command.change(), command.version());
        var devices = List.of(command.device());
        equipment.lock(devices);
        lock.require(DeviceAction.EDIT, devices, Intent.on(LocalDate.now(clock)));
        purposes.changedAfter(change).ifPresent(later -> {
            throw new RuleViolated(EquipmentRule.PURPOSE_CHANGED_SINCE, change.label(), later);
        });
        change.takeBack(command.reason());
    }

    /** @param version the version that the user saw */
    public record Command(EquipmentId device, PurposeChangeId change, int version, Reason reason) {}
}
