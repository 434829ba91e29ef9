package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.Stay;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Text;

/** Takes devices to another stage of their life; the stay of a device that leaves ends with it. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class ChangeStage {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    public void change(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        equipment.lock(command.devices()).forEach(device -> change(device, command));
    }

    private void change(Equipment device, Command command) {
        var before = device.stage();
        device.become(command.stage(), command.day(), command.evidence());
        equipment.keepStep(device, before);
        if (before.isPresent() && command.stage().isOut()) {
            custody.openStayOf(device.id()).close(command.day());
        } else if (before.isOut() && command.stage().isPresent()) {
            returnTo(device, command.day());
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

    /**
     * @param day the day on which it really happened
     * @param evidence number and date of the paper that proves it; needed when devices leave
     */
    public record Command(
            List<EquipmentId> devices,
            LifecycleStage stage,
            LocalDate day,
            @Nullable String evidence,
            Reason reason) {

        public Command {
            devices = List.copyOf(devices);
            evidence = Text.optional(evidence, "stageEvidence", Equipment.EVIDENCE_LENGTH);
        }
    }
}
