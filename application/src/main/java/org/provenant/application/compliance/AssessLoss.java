package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Records the assessment of taxes on what was lost. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class AssessLoss {

    @Inject
    Losses losses;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#LOSS_STAGE}, {@link ComplianceRule#LOSS_ENDED} or a rule of files */
    public void assess(Command command) {
        if (command.assessedOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ComplianceRule.NOT_YET, command.assessedOn());
        }
        var loss = losses.get(command.loss(), command.version());
        loss.assess(command.taxAssessment(), command.assessedOn());
        losses.keep(loss, command.papers());
    }

    /**
     * @param version the version that the user saw
     * @param taxAssessment number and date of the decision
     */
    public record Command(
            LossId loss, int version, String taxAssessment, LocalDate assessedOn, List<AddPaper.Sent> papers) {

        public Command {
            papers = List.copyOf(papers);
        }
    }
}
