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

/** Records how the company explained a loss to the authorities. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class ExplainLoss {

    @Inject
    Losses losses;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#LOSS_STAGE}, {@link ComplianceRule#LOSS_ENDED} or a rule of files */
    public void explain(Command command) {
        if (command.explainedOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ComplianceRule.NOT_YET, command.explainedOn());
        }
        var loss = losses.get(command.loss(), command.version());
        loss.explain(command.explanation(), command.explainedOn());
        losses.keep(loss, command.papers());
    }

    /** @param version the version that the user saw */
    public record Command(
            LossId loss, int version, String explanation, LocalDate explainedOn, List<AddPaper.Sent> papers) {

        public Command {
            papers = List.copyOf(papers);
        }
    }
}
