package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Moves the end of a research, and with it the day by which its goods are handled; every earlier end stays readable. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class MoveResearchEnd {

    @Inject
    Researches researches;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link PermitRule#RESEARCH_END_SAME} or {@link ValueRule#PERIOD_ENDS_BEFORE_START} */
    public void move(Command command) {
        researches
                .get(command.permit(), command.version())
                .moveEnd(command.endsOn(), command.evidence(), command.reason(), LocalDate.now(clock));
    }

    /**
     * @param version the version that the user saw
     * @param endsOn the last day of the research from now on
     * @param evidence the paper by which it was moved: kind, number, date
     */
    public record Command(PermitId permit, int version, LocalDate endsOn, String evidence, Reason reason) {}
}
