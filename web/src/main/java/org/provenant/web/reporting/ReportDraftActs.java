package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.AcceptReportCheck;
import org.provenant.application.reporting.DiscardReportDraft;
import org.provenant.application.reporting.PutUpReport;
import org.provenant.application.reporting.ReviewReport;
import org.provenant.application.reporting.SendReportBack;
import org.provenant.application.reporting.StartIssue;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** What is done with a draft, from its card. */
@Named
@RequestScoped
public class ReportDraftActs {

    @Inject
    AcceptReportCheck accept;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    SendReportBack sendBack;

    @Inject
    StartIssue startIssue;

    @Inject
    DiscardReportDraft discard;

    @Inject
    ReportDraftPage card;

    @Inject
    Redirects redirects;

    private @Nullable ReportCheck check;
    private @Nullable Reason reason;

    public void accept() {
        accept.accept(card.id(), card.getVersion(), Objects.requireNonNull(check), Objects.requireNonNull(reason));
        redirects.again("reporting.done.accepted");
    }

    public void putUp() {
        putUp.putUp(card.id(), card.getVersion());
        redirects.again("reporting.done.putUp");
    }

    public void review() {
        review.review(card.id(), card.getVersion());
        redirects.again("reporting.done.reviewed");
    }

    public void sendBack() {
        sendBack.sendBack(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("reporting.done.sentBack");
    }

    public void issue() {
        startIssue.start(card.id(), card.getVersion());
        redirects.to("/reporting/draft.xhtml?id=" + card.id().value() + "&" + ReportDraftPage.WATCHED);
    }

    public void discard() {
        discard.discard(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("reporting.done.discarded");
    }

    public @Nullable ReportCheck getCheck() {
        return check;
    }

    public void setCheck(@Nullable ReportCheck check) {
        this.check = check;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
