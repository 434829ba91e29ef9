package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Sends what was put up for review back to whoever drafts it, with the reason. */
@UseCase
@Allowed(Permission.REVIEW_REPORTS)
public class SendReportBack {

    @Inject
    ReportDrafts drafts;

    /** @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} */
    public void sendBack(ReportDraftId id, int version, Reason reason) {
        drafts.inTurn(id, version).sendBack(reason);
    }
}
