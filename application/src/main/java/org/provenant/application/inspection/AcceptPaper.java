package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.RuleViolated;

/** Accepts what the company gave: the request is settled. */
@UseCase
@Allowed(Permission.INSPECT)
public class AcceptPaper {

    @Inject
    Inspections inspections;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link InspectionRule#NOTHING_GIVEN}, {@link InspectionRule#REQUEST_ACCEPTED},
     *     {@link InspectionRule#REQUEST_CLOSED} or {@link InspectionRule#OWN_PAPER}
     */
    public void accept(InspectionId inspection, PaperRequestId request, int version) {
        inspections
                .request(inspection, request, version)
                .accept(
                        callers.current().requireUser(),
                        inspections.givers(request),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
