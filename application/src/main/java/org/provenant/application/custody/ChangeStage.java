package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Takes devices to another stage of their life; the stay of a device that leaves ends with it. A loss has a use case of
 * its own, because it has to be reported, explained and assessed, and disposals have orders that ask for their evidence.
 */
@UseCase
@ActsOnDevices({
    DeviceAction.PUT_INTO_USE,
    DeviceAction.STORE,
    DeviceAction.REPAIR_HERE,
    DeviceAction.END_USE,
    DeviceAction.APPROVE_DISPOSAL,
    DeviceAction.RE_EXPORT,
    DeviceAction.DESTROY,
    DeviceAction.LIQUIDATE,
    DeviceAction.FIND_AGAIN,
    DeviceAction.RETURN
})
@Allowed(Permission.EDIT_EQUIPMENT)
public class ChangeStage {

    @Inject
    EquipmentRegister equipment;

    @Inject
    StageSteps steps;

    @Inject
    CustodyLedger custody;

    @Inject
    InternalUseLock lock;

    @Inject
    OpenLosses losses;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link CustodyRule#LOSS_IS_REPORTED}, {@link CustodyRule#LOSS_IS_OPEN},
     *     {@link CustodyRule#DISPOSED_BY_ORDER}, rules of the device, or of the {@link InternalUseLock}
     */
    public void change(Command command) {
        if (command.stage() == LifecycleStage.LOST) {
            throw new RuleViolated(CustodyRule.LOSS_IS_REPORTED);
        }
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        devices.forEach(custody::requireNotAtRepair);
        devices.forEach(this::requireNoOpenLoss);
        devices.stream()
                .collect(Collectors.groupingBy(
                        device -> device.stage().actionTo(command.stage()),
                        Collectors.mapping(Equipment::id, Collectors.toList())))
                .forEach((action, some) -> lock.require(action, some, Intent.on(command.day())));
        if (command.stage().isByOrder()) {
            throw new RuleViolated(CustodyRule.DISPOSED_BY_ORDER, command.stage());
        }
        devices.forEach(
                device -> steps.take(device, command.stage(), command.day(), command.evidence(), command.reason()));
    }

    /** A loss ends with the day and the circumstances under which the device was found, not beside them. */
    private void requireNoOpenLoss(Equipment device) {
        if (device.stage() == LifecycleStage.LOST) {
            losses.of(device.id()).ifPresent(loss -> {
                throw new RuleViolated(CustodyRule.LOSS_IS_OPEN, device.label(), loss);
            });
        }
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
