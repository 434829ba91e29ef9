package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** The company answers a finding, once. */
@UseCase
@Allowed(Permission.ANSWER_INSPECTIONS)
public class AnswerFinding {

    @Inject
    Inspections inspections;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link InspectionRule#FINDING_ANSWERED}, {@link InspectionRule#FINDING_CLOSED} or
     *     {@link InspectionRule#OWN_FINDING}
     */
    public void answer(Command command) {
        inspections
                .finding(command.inspection(), command.finding(), command.version())
                .answer(
                        command.text(),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @param version the version that the user saw */
    public record Command(InspectionId inspection, InspectionFindingId finding, int version, String text) {}
}
