package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.domain.usage.UsageRule;

/** Takes back what was written of a device by mistake; it stays readable. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class WithdrawCondition {

    @Inject
    Conditions conditions;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link UsageRule#CONDITION_WITHDRAWN} */
    public void withdraw(EquipmentId device, ConditionRecordId record, Reason reason) {
        conditions.get(device, record).withdraw(reason, LocalDate.now(clock));
    }
}
