package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
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
    InternalUseLock lock;

    /** Each device in the order of the command, with why it is refused. */
    public List<Row> of(MoveEquipment.Command command) {
        var rows = new ArrayList<Row>();
        for (var id : command.devices()) {
            rows.add(new Row(id.value(), refusal(id, command)));
        }
        return rows;
    }

    private @Nullable RuleViolated refusal(EquipmentId id, MoveEquipment.Command command) {
        try {
            require(equipment.get(id), command);
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }

    private void require(Equipment device, MoveEquipment.Command command) {
        device.requirePresent();
        custody.requireNotAtRepair(device);
        approvals.requireNone(command.place(), List.of(device));
        lock.require(
                DeviceAction.MOVE,
                List.of(device.id()),
                Intent.on(command.day()).at(command.place()).inHandsOf(command.custodian()));
        var stay = custody.chainOf(device.id()).holding(command.day());
        if (stay.place().equals(command.place()) && stay.keeper().equals(command.keeper())) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
    }

    /**
     * One device.
     *
     * @param refused why it cannot be moved so; nothing if it can
     */
    public record Row(long id, @Nullable RuleViolated refused) implements Serializable {}
}
