package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Closes a request for a paper without accepting any, with a reason. What was given stays. */
@UseCase
@Allowed(Permission.INSPECT)
public class CloseRequest {

    @Inject
    Inspections inspections;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link InspectionRule#REQUEST_ACCEPTED} or {@link InspectionRule#REQUEST_CLOSED}
     */
    public void close(InspectionId inspection, PaperRequestId request, int version, Reason reason) {
        inspections
                .request(inspection, request, version)
                .close(reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
