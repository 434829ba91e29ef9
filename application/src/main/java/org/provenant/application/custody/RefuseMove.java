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

/** Whoever the place names refuses a request, with a reason: the devices stay where they are. */
@UseCase
@Allowed(Permission.ANSWER_CUSTODY)
public class RefuseMove {

    @Inject
    MoveRequests requests;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link CustodyRule#NOT_THE_APPROVER}, {@link CustodyRule#OWN_REQUEST} or {@link CustodyRule#REQUEST_CLOSED}
     */
    public void refuse(MoveRequestId id, int version, Reason reason) {
        var request = requests.get(id, version);
        requests.requireApprover(request);
        request.refuse(reason, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
