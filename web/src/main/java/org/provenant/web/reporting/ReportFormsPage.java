package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.application.reporting.VerifyReportForm;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.web.platform.Redirects;

/** The forms of reports, with source and certainty; an administrator confirms the one in force. */
@Named
@RequestScoped
public class ReportFormsPage {

    @Inject
    ReportFormList list;

    @Inject
    VerifyReportForm verifyForm;

    @Inject
    Redirects redirects;

    private String comparedWith = "";

    public void verify() {
        verifyForm.verify(getLatest().id(), comparedWith);
        redirects.to(
                "/reporting/forms.xhtml", "reporting.done.verified", getLatest().label());
    }

    public List<ReportFormVersion> getForms() {
        return list.all();
    }

    /** The form that can be verified: the one with the latest effective date. */
    public ReportFormVersion getLatest() {
        var forms = list.all();
        return forms.get(forms.size() - 1);
    }

    public String getComparedWith() {
        return comparedWith;
    }

    public void setComparedWith(String comparedWith) {
        this.comparedWith = comparedWith;
    }
}
