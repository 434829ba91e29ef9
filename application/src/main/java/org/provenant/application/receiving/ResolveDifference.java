package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Explains a difference, with the paper that proves it. It leaves the open list and stays in the history. */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class ResolveDifference {

    @Inject
    ReceivingDesk desk;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ReceivingRule#ALREADY_RESOLVED} */
    public void resolve(Command command) {
        var difference = desk.difference(command.id());
        seenVersion.require(difference, command.version(), difference.version());
        difference.resolve(command.reason(), command.evidence(), LocalDate.now(clock));
    }

    /**
     * @param version the version that the user saw
     * @param evidence number and date of the paper
     */
    public record Command(DifferenceId id, int version, Reason reason, String evidence) {}
}
