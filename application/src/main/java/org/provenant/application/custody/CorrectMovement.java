package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Puts right where a device went or to whom, with a reason; the history keeps what was recorded before. */
@UseCase
@PutsRight
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices(DeviceAction.MOVE)
public class CorrectMovement {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    @Inject
    InternalUseLock lock;

    /**
     * @throws RuleViolated {@link CustodyRule#MOVEMENT_HAS_PAPER}, {@link CustodyRule#MOVEMENT_TAKEN_BACK}, or rules of
     *     the {@link InternalUseLock}
     */
    public void correct(Command command) {
        var device = equipment.lock(List.of(command.device())).get(0);
        var movement = custody.movement(command.device(), command.movement());
        destination.requireKnown(command.place(), command.keeper());
        lock.require(
                DeviceAction.MOVE,
                List.of(command.device()),
                Intent.on(movement.at().day())
                        .at(command.place())
                        .inHandsOf(command.keeper().person()));
        movement.correct(command.place(), command.keeper());
        var stay = custody.chainOf(command.device()).correct(movement);
        if (stay.isOpen()) {
            destination.requireOpen(command.place(), command.keeper());
        }
        CustodyLedger.settle(device, stay);
    }

    /** @param keeper nobody if it stood there in nobody's hands */
    public record Command(EquipmentId device, MovementId movement, PlaceId place, Keeper keeper, Reason reason) {}
}
