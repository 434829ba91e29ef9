package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Somebody who had no hand in a draft agrees with its figures and with what was accepted. */
@UseCase
@Allowed(Permission.REVIEW_REPORTS)
public class ReviewReport {

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportContents contents;

    /**
     * @throws RuleViolated {@link ReportingRule#REVIEWED_BY_ANOTHER}, {@link ReportingRule#FIGURES_CHANGED},
     *     {@link ReportingRule#FORM_CHANGED}, {@link ReportingRule#CHECK_FAILS} or {@link ReportingRule#DRAFT_STAGE}
     */
    public void review(ReportDraftId id, int version) {
        var draft = drafts.inTurn(id, version);
        draft.review(drafts.hands(draft), drafts.deed());
        var content = contents.of(draft);
        contents.requireAsPutUp(draft, content);
        content.requirePassedOrAccepted();
    }
}
