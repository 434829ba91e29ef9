package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.domain.custody.Stay;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.RuleViolated;

/** Takes a device to another stage; its stay ends when it leaves, and one begins when it turns up again. */
@ApplicationScoped
public class StageSteps {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Places places;

    @Inject
    Persons persons;

    /**
     * @param device locked before
     * @param evidence the paper that proves it; needed when the device leaves
     * @throws RuleViolated rules of the device or of its stay
     */
    public void take(Equipment device, LifecycleStage next, LocalDate day, @Nullable String evidence) {
        var before = device.stage();
        device.become(next, day, evidence);
        equipment.keepStep(device, before);
        if (before.isPresent() && next.isOut()) {
            custody.openStayOf(device.id()).close(day);
        } else if (before.isOut() && next.isPresent()) {
            returnTo(device, day);
        }
    }

    /** A device that turns up stands where it stood, unless the place or the custodian is gone by now. */
    private void returnTo(Equipment device, LocalDate day) {
        places.open(device.place());
        if (device.custodian() != null) {
            persons.present(device.custodian());
        }
        device.move(device.place(), device.custodian(), day);
        custody.add(new Stay(device.id(), device.place(), device.custodian(), day));
    }
}
