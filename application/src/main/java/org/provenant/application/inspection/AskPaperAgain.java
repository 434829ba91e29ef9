package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Asks again for a paper, because what was given is not what is wanted. What was given stays. */
@UseCase
@Allowed(Permission.INSPECT)
public class AskPaperAgain {

    @Inject
    Inspections inspections;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link InspectionRule#NOTHING_GIVEN}, {@link InspectionRule#REQUEST_ACCEPTED} or
     *     {@link InspectionRule#DUE_IN_THE_PAST}
     */
    public void ask(Command command) {
        inspections
                .request(command.inspection(), command.request(), command.version())
                .askAgain(command.reason(), command.dueOn(), clock.instant());
    }

    /** @param version the version that the user saw */
    public record Command(
            InspectionId inspection, PaperRequestId request, int version, Reason reason, LocalDate dueOn) {}
}
