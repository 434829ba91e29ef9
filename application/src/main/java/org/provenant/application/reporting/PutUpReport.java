package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPutUp;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Puts a draft up for review, once each check has passed or was accepted. Only these figures can be issued then. */
@UseCase
@Allowed(Permission.DRAFT_REPORTS)
public class PutUpReport {

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportContents contents;

    /** @throws RuleViolated {@link ReportingRule#CHECK_FAILS} or {@link ReportingRule#DRAFT_STAGE} */
    public void putUp(ReportDraftId id, int version) {
        var draft = drafts.inTurn(id, version);
        var content = contents.of(draft);
        content.requirePassedOrAccepted();
        var deed = drafts.deed();
        draft.putUp(content.digest(), content.form().id(), deed);
        drafts.add(new ReportPutUp(draft, deed));
    }
}
