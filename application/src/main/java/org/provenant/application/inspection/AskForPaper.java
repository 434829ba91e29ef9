package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequest;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.RuleViolated;

/** Asks the company for a paper. */
@UseCase
@Allowed(Permission.INSPECT)
public class AskForPaper {

    @Inject
    Inspections inspections;

    @Inject
    Subjects subjects;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED}, {@link InspectionRule#DUE_IN_THE_PAST},
     *     {@link InspectionRule#NO_SUCH_SUBJECT} or {@link InspectionRule#SUBJECT_AMBIGUOUS}
     */
    public PaperRequestId ask(Command command) {
        var id = command.inspection();
        var inspection = inspections.open(id);
        var facts = new PaperRequest.Facts(command.text(), subjects.find(command.about()), command.dueOn());
        return inspections
                .add(new PaperRequest(
                        inspection,
                        inspections.nextNumber("paper_request", id),
                        facts,
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }

    /** @param dueOn the last day on which it is in time */
    public record Command(InspectionId inspection, String text, About about, LocalDate dueOn) {}
}
