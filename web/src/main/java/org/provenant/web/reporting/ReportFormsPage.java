package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.application.reporting.VerifyReportForm;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Redirects;

/** The kinds of reports and the versions of their forms, with source and certainty; an administrator confirms the latest. */
@Named
@RequestScoped
public class ReportFormsPage {

    @Inject
    ReportFormList list;

    @Inject
    VerifyReportForm verifyForm;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private @Nullable Long form;
    private String comparedWith = "";

    public void verify() {
        var id = new ReportFormVersionId(form == null ? 0 : form);
        verifyForm.verify(id, comparedWith);
        redirects.to(
                "/reporting/forms.xhtml",
                "reporting.done.verified",
                list.get(id).label());
    }

    public List<ReportFormVersion> getForms() {
        return list.all();
    }

    /** The forms that nobody has compared yet, of those with the latest effective date. */
    public List<ReportFormVersion> getUnverified() {
        return list.latest().stream()
                .filter(each -> each.certainty() != Certainty.VERIFIED)
                .toList();
    }

    /** Whether it is the version that can be revised. */
    public boolean isLatest(ReportFormVersion version) {
        return list.latest().stream().anyMatch(each -> each.id().equals(version.id()));
    }

    /** The permitted cases that it covers. */
    public String cases(ReportFormVersion version) {
        return String.join(", ", version.cases());
    }

    /** The name of the kind in the reader's language. */
    public String name(ReportFormVersion version) {
        return version.name(languages.getLanguage());
    }

    public @Nullable Long getForm() {
        return form;
    }

    public void setForm(@Nullable Long form) {
        this.form = form;
    }

    public String getComparedWith() {
        return comparedWith;
    }

    public void setComparedWith(String comparedWith) {
        this.comparedWith = comparedWith;
    }
}
