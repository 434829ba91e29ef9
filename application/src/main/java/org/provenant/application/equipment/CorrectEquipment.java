package org.provenant.application.equipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Corrects what describes a device, with a reason. */
@UseCase
@ActsOnDevices(DeviceAction.EDIT)
@PutsRight
@Allowed(Permission.EDIT_EQUIPMENT)
public class CorrectEquipment {

    @Inject
    EquipmentRegister equipment;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ValueRule#YEAR_INVALID} if the device would have been made after its declaration, or
     *     what {@link Equipment#correct} refuses
     */
    public void correct(Command command) {
        var device = equipment.get(command.id(), command.version());
        lock.require(DeviceAction.EDIT, List.of(command.id()), Intent.on(LocalDate.now(clock)));
        ManufactureYear.of(
                command.facts().manufactureYear().year(),
                equipment.declaredOn(device).getYear());
        device.correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(EquipmentId id, int version, EquipmentFacts facts, Reason reason) {}
}
