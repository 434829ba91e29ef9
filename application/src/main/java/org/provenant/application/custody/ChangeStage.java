package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
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
    StageSteps steps;

    @Inject
    ProcessedGoods processedGoods;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws org.provenant.domain.shared.RuleViolated rules of the device, or {@link ProcessedGoods} for what came in
     *     to be processed
     */
    public void change(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        processedGoods.requireOpen(command.devices(), command.stage(), command.day());
        devices.forEach(device -> steps.take(device, command.stage(), command.day(), command.evidence()));
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
