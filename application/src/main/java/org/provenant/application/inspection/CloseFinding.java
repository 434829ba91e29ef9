package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** Closes a finding with its outcome, also one that was never answered. */
@UseCase
@Allowed(Permission.INSPECT)
public class CloseFinding {

    @Inject
    Inspections inspections;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link InspectionRule#FINDING_CLOSED} or {@link InspectionRule#OWN_ANSWER} */
    public void close(Command command) {
        inspections
                .finding(command.inspection(), command.finding(), command.version())
                .close(
                        command.outcome(),
                        command.remark(),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @param version the version that the user saw */
    public record Command(
            InspectionId inspection,
            InspectionFindingId finding,
            int version,
            FindingOutcome outcome,
            @Nullable String remark) {}
}
