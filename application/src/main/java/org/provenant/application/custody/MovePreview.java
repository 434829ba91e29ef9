package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/** What a move would change of each device, and which are refused and why; nothing is written. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class MovePreview {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Approvals approvals;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /**
     * Each device in the order of the command, with why it is refused.
     *
     * @throws RuleViolated rules of the move itself
     */
    public List<DevicePreview> of(MoveEquipment.Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var rows = new ArrayList<DevicePreview>();
        for (var id : command.devices()) {
            var device = equipment.get(id);
            var stage = OnArrival.after(command.onArrival(), device.stage()).orElse(null);
            rows.add(new DevicePreview(id.value(), stage, refusal(device, command)));
        }
        return rows;
    }

    private @Nullable RuleViolated refusal(Equipment device, MoveEquipment.Command command) {
        try {
            require(device, command);
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }

    private void require(Equipment device, MoveEquipment.Command command) {
        device.requirePresent();
        custody.requireNotAtRepair(device);
        approvals.requireNone(command.place(), List.of(device));
        var intent = Intent.on(command.day()).at(command.place()).inHandsOf(command.custodian());
        lock.require(DeviceAction.MOVE, List.of(device.id()), intent);
        arrivals.require(List.of(device), command.onArrival(), intent);
        var stay = custody.chainOf(device.id()).holding(command.day());
        if (stay.place().equals(command.place()) && stay.keeper().equals(command.keeper())) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
    }
}
