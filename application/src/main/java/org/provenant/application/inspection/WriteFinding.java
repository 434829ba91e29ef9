package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.InspectionFinding;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** Writes a finding, which the company sees and answers. It stands as it is written. */
@UseCase
@Allowed(Permission.INSPECT)
public class WriteFinding {

    @Inject
    Inspections inspections;

    @Inject
    Subjects subjects;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED}, {@link InspectionRule#NO_SUCH_SUBJECT} or
     *     {@link InspectionRule#SUBJECT_AMBIGUOUS}
     */
    public InspectionFindingId write(Command command) {
        var id = command.inspection();
        var inspection = inspections.open(id);
        var facts = new InspectionFinding.Facts(
                command.severity(), command.text(), command.basis(), subjects.find(command.about()));
        return inspections
                .add(new InspectionFinding(
                        inspection,
                        inspections.nextNumber("inspection_finding", id),
                        facts,
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }

    /** @param basis the rule or source that it rests on */
    public record Command(
            InspectionId inspection,
            FindingSeverity severity,
            String text,
            @Nullable String basis,
            About about) {}
}
