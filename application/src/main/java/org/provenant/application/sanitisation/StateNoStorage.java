package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.NoStorage;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** States of devices that they have no drive at all, and how that is known. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class StateNoStorage {

    @Inject
    Drives drives;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#DEVICE_HAS_DRIVES} or {@link SanitisationRule#DEVICE_HAS_NO_STORAGE} */
    public void state(List<EquipmentId> devices, Reason reason) {
        var who = callers.current().requireUser();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var device : equipment.lock(devices)) {
            drives.noStorage(device.id()).ifPresent(statement -> {
                throw new RuleViolated(SanitisationRule.DEVICE_HAS_NO_STORAGE, device.label(), statement.label());
            });
            if (drives.has(device.id())) {
                throw new RuleViolated(SanitisationRule.DEVICE_HAS_DRIVES, device.label());
            }
            drives.add(new NoStorage(device.id(), reason, who, now));
        }
    }
}
