package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** Ends an inspection with a conclusion; nothing is added to it any more. */
@UseCase
@Allowed(Permission.INSPECT)
public class CloseInspection {

    @Inject
    Inspections inspections;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED}, {@link InspectionRule#FINDINGS_OPEN} or
     *     {@link InspectionRule#REQUESTS_OPEN}
     */
    public void close(InspectionId id, int version, String conclusion) {
        var inspection = inspections.closing(id, version);
        inspection.close(conclusion, inspections.openFindings(id), inspections.openRequests(id), LocalDate.now(clock));
    }
}
