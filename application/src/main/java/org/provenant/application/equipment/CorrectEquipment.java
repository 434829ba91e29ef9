package org.provenant.application.equipment;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;

/** Corrects what describes a device, with a reason. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class CorrectEquipment {

    @Inject
    EquipmentRegister equipment;

    public void correct(Command command) {
        equipment.get(command.id(), command.version()).correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(EquipmentId id, int version, EquipmentFacts facts, Reason reason) {}
}
