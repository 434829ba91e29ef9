package org.provenant.application.testbed;

import jakarta.inject.Inject;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;

/** Takes devices to a stage of disposal without an order, for tests of what follows from the stage alone. */
@UseCase
@ActsOnDevices(DeviceAction.DESTROY)
@Allowed(Permission.EDIT_EQUIPMENT)
public class DisposeOutright {

    @Inject
    EquipmentRegister equipment;

    @Inject
    StageSteps steps;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    /** Does what the order would do in the end. */
    public void dispose(ChangeStage.Command command) {
        recorder.happenedOn(command.day());
        for (var device : equipment.lock(command.devices())) {
            lock.require(device.stage().actionTo(command.stage()), command.devices(), Intent.on(command.day()));
            steps.take(device, command.stage(), command.day(), command.evidence(), command.reason());
        }
    }
}
