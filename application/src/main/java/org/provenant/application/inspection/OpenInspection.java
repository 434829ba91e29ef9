package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionId;

/** Opens an inspection of the company acted for. */
@UseCase
@Allowed(Permission.INSPECT)
public class OpenInspection {

    @Inject
    Inspections inspections;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    public InspectionId open(Inspection.Facts facts) {
        var caller = callers.current();
        return inspections
                .add(new Inspection(caller.requireCompany(), facts, caller.requireUser(), LocalDate.now(clock)))
                .id();
    }
}
