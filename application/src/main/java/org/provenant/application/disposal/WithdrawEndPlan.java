package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Takes a plan for the end of use back; it stays readable. A device goes by the plan of its line again, a line by what its
 * dossier has promised.
 */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_DISPOSALS)
public class WithdrawEndPlan {

    @Inject
    PlanBook plans;

    @Inject
    Permits permits;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}, or {@link ValueRule#NO_SUCH_RECORD} if there is no
     *     plan, also for another company's line or device
     */
    public void withdraw(PlanEndOfUse.Subject subject, Reason reason) {
        var line = subject.line();
        if (line != null) {
            permits.lock(List.of(permits.line(line).id()));
        } else {
            equipment.lock(List.of(Objects.requireNonNull(subject.device())));
        }
        var plan = plans.seen(subject);
        if (plan == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, subject.id().value());
        }
        plan.withdraw(reason, LocalDate.now(clock));
    }
}
