package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportAcceptance;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Accepts that a check of a draft fails, for the records that fail it now, with a reason that stands on the paper. */
@UseCase
@Allowed(Permission.DRAFT_REPORTS)
public class AcceptReportCheck {

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportContents contents;

    /** @throws RuleViolated {@link ReportingRule#CHECK_PASSES} or {@link ReportingRule#DRAFT_STAGE} */
    public void accept(ReportDraftId id, int version, ReportCheck check, Reason reason) {
        var draft = drafts.inTurn(id, version);
        var finding = contents.of(draft).checks().stream()
                .map(ReportContents.Checked::finding)
                .filter(each -> each.check() == check && !each.outcome().passed())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReportingRule.CHECK_PASSES, check));
        drafts.add(new ReportAcceptance(draft, finding.outcome(), finding.digest(), reason, drafts.deed()));
    }
}
