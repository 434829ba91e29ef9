package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Withdraws minutes that nobody has signed yet, with a reason. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
public class WithdrawHandover {

    @Inject
    Handovers handovers;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link CustodyRule#HANDOVER_CLOSED}
     */
    public void withdraw(HandoverId id, int version, Reason reason) {
        handovers
                .get(id, version)
                .withdraw(callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
