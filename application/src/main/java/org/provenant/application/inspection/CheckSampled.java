package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.domain.shared.RuleViolated;

/** Records what was seen of something drawn; the record itself stays as it is. */
@UseCase
@Allowed(Permission.INSPECT)
public class CheckSampled {

    @Inject
    Inspections inspections;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED} */
    public void check(Command command) {
        inspections
                .item(command.inspection(), command.sample(), command.item(), command.version())
                .check(
                        command.result(),
                        command.remark(),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @param version the version that the user saw */
    public record Command(
            InspectionId inspection,
            SampleId sample,
            SampledItemId item,
            int version,
            SampleResult result,
            @Nullable String remark) {}
}
