package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Corrects topic and begin of a research that were typed wrongly. The end is moved, by {@link MoveResearchEnd}. */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_PERMITS)
public class CorrectResearch {

    @Inject
    Researches researches;

    /** @throws RuleViolated {@link ValueRule#PERIOD_ENDS_BEFORE_START} */
    public void correct(Command command) {
        researches.get(command.permit(), command.version()).correct(command.topic(), command.beginsOn());
    }

    /** @param version the version that the user saw */
    public record Command(PermitId permit, int version, String topic, LocalDate beginsOn, Reason reason) {}
}
