package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Withdraws a request that nobody has decided on, with a reason. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
public class WithdrawMoveRequest {

    @Inject
    MoveRequests requests;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link CustodyRule#REQUEST_CLOSED}
     */
    public void withdraw(MoveRequestId id, int version, Reason reason) {
        var request = requests.get(id, version);
        request.withdraw(
                reason, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
