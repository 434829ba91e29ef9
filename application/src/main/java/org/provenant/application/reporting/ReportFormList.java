package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The forms of reports with source and certainty. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
public class ReportFormList {

    @Inject
    ReportForms forms;

    /** The latest version of each kind. */
    public List<ReportFormVersion> latest() {
        return forms.latest();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public ReportFormVersion get(ReportFormVersionId id) {
        return forms.get(id);
    }

    /** By effective date. */
    public List<ReportFormVersion> all() {
        return forms.all();
    }
}
