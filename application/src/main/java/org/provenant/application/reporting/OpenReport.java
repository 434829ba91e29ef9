package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Opens the report of a period that is over, as a draft. */
@UseCase
@Allowed(Permission.DRAFT_REPORTS)
public class OpenReport {

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportForms forms;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ReportingRule#PERIOD_NOT_OVER}, {@link ReportingRule#FORM_UNKNOWN},
     *     {@link ReportingRule#PERIOD_NOT_OF_FORM}, {@link ReportingRule#ISSUED_ALREADY} or {@link ReportingRule#ONE_OPEN_DRAFT}
     */
    public ReportDraftId open(ReportDraft.Scope scope) {
        var last = scope.period().period().to();
        if (!last.isBefore(LocalDate.now(clock))) {
            throw new RuleViolated(ReportingRule.PERIOD_NOT_OVER, last);
        }
        requireOfForm(scope);
        drafts.latest(scope).ifPresent(report -> {
            throw new RuleViolated(ReportingRule.ISSUED_ALREADY, report.label());
        });
        return drafts.add(new ReportDraft(callers.current().requireCompany(), scope, null, drafts.deed()))
                .id();
    }

    /** Only a verified form says for sure how long its periods are. */
    private void requireOfForm(ReportDraft.Scope scope) {
        var form = forms.inForceOn(scope.formCode(), scope.period().period().to());
        var rule = form.facts().periodRule();
        var kind = scope.period().kind();
        if (rule != null && kind != rule && form.certainty() == Certainty.VERIFIED) {
            throw new RuleViolated(ReportingRule.PERIOD_NOT_OF_FORM, form.label(), rule, kind);
        }
    }
}
