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

/** The receiver, signed in, does not take the devices over, with a reason: they stay with the giver. */
@UseCase
@Allowed(Permission.ANSWER_CUSTODY)
public class DeclineHandover {

    @Inject
    Handovers handovers;

    @Inject
    HandoverEnd end;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link CustodyRule#NOT_THE_RECEIVER} or {@link CustodyRule#HANDOVER_CLOSED}
     */
    public void decline(HandoverId id, int version, Reason reason) {
        var handover = handovers.get(id, version);
        end.requireReceiver(handover);
        handover.decline(
                reason, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
