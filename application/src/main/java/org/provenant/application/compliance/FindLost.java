package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.custody.Handling;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** The devices of a loss turned up: they are in storage where they stood; what was recorded of the loss stays. */
@UseCase
@ActsOnDevices(DeviceAction.FIND_AGAIN)
@Allowed(Permission.EDIT_EQUIPMENT)
public class FindLost {

    @Inject
    Losses losses;

    @Inject
    EquipmentRegister equipment;

    @Inject
    InternalUseLock lock;

    @Inject
    StageSteps steps;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#LOSS_ENDED} or rules of the devices */
    public void find(Command command) {
        var loss = losses.get(command.loss(), command.version());
        new Handling(loss.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        var devices = equipment.lock(loss.devices());
        lock.require(DeviceAction.FIND_AGAIN, loss.devices(), Intent.on(command.day()));
        loss.turnUp(command.day(), command.reason());
        devices.stream()
                .filter(device -> device.stage() == LifecycleStage.LOST)
                .forEach(
                        device -> steps.take(device, LifecycleStage.IN_STORAGE, command.day(), null, command.reason()));
    }

    /** @param version the version that the user saw */
    public record Command(LossId loss, int version, LocalDate day, Reason reason) {}
}
