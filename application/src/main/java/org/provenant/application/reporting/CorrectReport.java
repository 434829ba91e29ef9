package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Opens the next version of an issued report, as a draft that says what changes and why. The issued one stays as it is. */
@UseCase
@Corrects
@Allowed(Permission.DRAFT_REPORTS)
public class CorrectReport {

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportForms forms;

    /**
     * @param because what changes, and why
     * @throws RuleViolated {@link ReportingRule#NOT_THE_LATEST} or {@link ReportingRule#ONE_OPEN_DRAFT}
     */
    public ReportDraftId correct(PeriodicReportId id, String town, Reason because) {
        var report = drafts.report(id);
        var scope = new ReportDraft.Scope(forms.get(report.form()).code(), report.period(), report.language(), town);
        drafts.latest(scope).filter(latest -> !latest.id().equals(id)).ifPresent(latest -> {
            throw new RuleViolated(ReportingRule.NOT_THE_LATEST, latest.label());
        });
        return drafts.add(new ReportDraft(
                        report.company(), scope, new ReportDraft.Correction(id, because), drafts.deed()))
                .id();
    }
}
