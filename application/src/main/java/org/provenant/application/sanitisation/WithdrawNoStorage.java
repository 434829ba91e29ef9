package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Takes back that a device has no drive; the statement stays readable. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class WithdrawNoStorage {

    @Inject
    Drives drives;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if no such statement stands */
    public void withdraw(EquipmentId device, Reason reason) {
        drives.lockHere(List.of(device));
        drives.noStorage(device)
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, device.value()))
                .withdraw(reason, LocalDate.now(clock));
    }
}
