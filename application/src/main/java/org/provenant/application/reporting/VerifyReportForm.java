package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportFormVersionId;

/** Records that an administrator has compared a form with the official one; later reports no longer call it a proposal. */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class VerifyReportForm {

    @Inject
    ReportForms forms;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @param comparedWith the official document: kind, number, date */
    public void verify(ReportFormVersionId id, String comparedWith) {
        forms.get(id).verify(callers.current().name(), LocalDate.now(clock), comparedWith);
    }
}
