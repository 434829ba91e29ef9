package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records that a drive was put into another device. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class MoveDrive {

    @Inject
    Drives drives;

    @Inject
    EquipmentRegister equipment;

    /**
     * @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK}, {@link SanitisationRule#MOVED_NOWHERE} or
     *     {@link SanitisationRule#DEVICE_HAS_NO_STORAGE}
     */
    public void move(DriveId id, int version, EquipmentId device, Reason reason) {
        var other = equipment.lock(List.of(device)).get(0);
        drives.noStorage(device).ifPresent(statement -> {
            throw new RuleViolated(SanitisationRule.DEVICE_HAS_NO_STORAGE, other.label(), statement.label());
        });
        drives.get(id, version).moveTo(device);
    }
}
