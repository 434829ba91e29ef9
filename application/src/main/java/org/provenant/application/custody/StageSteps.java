package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a device to another stage; its stay ends when it leaves, and one begins where it stood when it turns up again. */
@ApplicationScoped
public class StageSteps {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    /**
     * A device never left by the step that took it out: it stands where it stood before, and its stay lasts.
     *
     * @param device locked before
     * @throws RuleViolated if its place or whoever has it is gone meanwhile
     */
    public void takeBack(Equipment device) {
        destination.requireKnown(device.place(), new Keeper(device.custodian(), device.custodianUnit()));
        equipment.takeStepBack(device);
        custody.chainOf(device.id()).stayOn();
    }

    /**
     * @param device locked before
     * @param evidence the paper that proves it; needed when the device leaves
     * @param reason why, which is kept of the stay that begins when it turns up
     * @throws RuleViolated rules of the device or of its stay
     */
    public void take(Equipment device, LifecycleStage next, LocalDate day, @Nullable String evidence, Reason reason) {
        var before = device.stage();
        device.become(next, day, evidence);
        equipment.keepStep(device, before);
        if (before.isPresent() && next.isOut()) {
            custody.chainOf(device.id()).leave(day);
        } else if (before.isOut() && next.isPresent()) {
            destination.requireOpen(device.place(), new Keeper(device.custodian(), device.custodianUnit()));
            custody.resume(device, day, reason);
        }
    }
}
