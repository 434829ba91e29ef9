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
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes back a movement that never happened: the device had stood where it stood before. */
@UseCase
@PutsRight
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices(DeviceAction.MOVE)
public class TakeMovementBack {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    @Inject
    InternalUseLock lock;

    /** @throws RuleViolated {@link CustodyRule#MOVEMENT_HAS_PAPER}, {@link CustodyRule#MOVEMENT_TAKEN_BACK} */
    public void takeBack(EquipmentId id, MovementId which, Reason reason) {
        var device = equipment.lock(List.of(id)).get(0);
        var movement = custody.movement(id, which);
        movement.takeBack();
        var chain = custody.chainOf(id);
        var wasLast = chain.last().movement() != null
                && which.equals(chain.last().movement())
                && chain.last().isOpen();
        custody.remove(chain.takeOut(movement));
        if (wasLast) {
            lock.require(
                    DeviceAction.MOVE,
                    List.of(id),
                    Intent.on(movement.at().day())
                            .at(chain.last().place())
                            .inHandsOf(chain.last().keeper().person()));
            destination.requireOpen(chain.last().place(), chain.last().keeper());
            CustodyLedger.settle(device, chain.last());
        }
    }
}
