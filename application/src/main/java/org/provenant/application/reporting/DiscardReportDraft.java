package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Ends a draft of which no report comes. It stays readable. */
@UseCase
@Allowed(Permission.DRAFT_REPORTS)
public class DiscardReportDraft {

    @Inject
    ReportDrafts drafts;

    /** @throws RuleViolated {@link ReportingRule#DRAFT_STAGE} */
    public void discard(ReportDraftId id, int version, Reason reason) {
        drafts.inTurn(id, version).discard(reason);
    }
}
