package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** The receiver, signed in, says that the devices have come: they change hands. */
@UseCase
@Allowed(Permission.ANSWER_CUSTODY)
public class AcceptHandover {

    @Inject
    Handovers handovers;

    @Inject
    HandoverEnd end;

    @Inject
    Signatures signatures;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @param signature what the receiver drew, as PNG; none if nothing was drawn
     * @throws RuleViolated {@link CustodyRule#NOT_THE_RECEIVER}, {@link CustodyRule#HANDOVER_CLOSED} or rules of a device
     */
    public void accept(HandoverId id, int version, byte @Nullable [] signature) {
        var handover = handovers.get(id, version);
        end.requireReceiver(handover);
        handover.acceptByAccount(
                signature == null || signature.length == 0 ? null : signatures.keep(signature),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        end.deliver(handover);
    }
}
