package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportFormVersion;

/** The forms of reports with source and certainty. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
public class ReportFormList {

    @Inject
    ReportForms forms;

    /** By effective date. */
    public List<ReportFormVersion> all() {
        return forms.all();
    }
}
