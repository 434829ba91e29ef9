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

/** Giver and receiver sign the minutes on one screen, before whoever keeps the register: the devices change hands. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
public class SignHandover {

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

    /** @throws RuleViolated {@link CustodyRule#SIGNATURE_MISSING}, {@link CustodyRule#HANDOVER_CLOSED} or rules of a device */
    public void sign(Command command) {
        var handover = handovers.get(command.id(), command.version());
        handover.signOnScreen(
                signatures.keep(command.giver()),
                signatures.keep(command.receiver()),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        end.deliver(handover);
    }

    /**
     * @param version the version that the user saw
     * @param giver what the giver drew, as PNG
     * @param receiver what the receiver drew, as PNG
     */
    public record Command(HandoverId id, int version, byte @Nullable [] giver, byte @Nullable [] receiver) {}
}
