package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ApproveDisposal;
import org.provenant.application.disposal.AskDisposalReopening;
import org.provenant.application.disposal.CancelDisposal;
import org.provenant.application.disposal.CheckDisposal;
import org.provenant.application.disposal.CloseDisposal;
import org.provenant.application.disposal.DocumentDisposal;
import org.provenant.application.disposal.RefuseDisposalReopening;
import org.provenant.application.disposal.ReopenDisposal;
import org.provenant.application.disposal.SendBackDisposal;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** What is done to lead a disposal to its end, from its card. */
@Named
@RequestScoped
public class DisposalActs {

    @Inject
    CheckDisposal check;

    @Inject
    SendBackDisposal sendBack;

    @Inject
    ApproveDisposal approve;

    @Inject
    DocumentDisposal document;

    @Inject
    CloseDisposal close;

    @Inject
    CancelDisposal cancel;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ReopenDisposal reopen;

    @Inject
    RefuseDisposalReopening refuseReopening;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    private @Nullable String password;
    private @Nullable Reason reason;

    public void check() {
        check.check(card.id(), card.getVersion());
        redirects.again("disposal.done.checked");
    }

    public void sendBack() {
        sendBack.sendBack(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("disposal.done.sentBack");
    }

    public void approve() {
        approve.approve(new ApproveDisposal.Command(card.id(), card.getVersion(), password));
        redirects.again("disposal.done.approved");
    }

    public void document() {
        document.document(card.id(), card.getVersion());
        redirects.again("disposal.done.documented");
    }

    public void close() {
        close.close(card.id(), card.getVersion());
        redirects.again("disposal.done.closed");
    }

    public void cancel() {
        cancel.cancel(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("disposal.done.cancelled");
    }

    public void askReopening() {
        askReopening.ask(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("disposal.done.reopeningAsked");
    }

    public void reopen() {
        reopen.reopen(new ReopenDisposal.Command(card.id(), card.getVersion(), password));
        redirects.again("disposal.done.reopened");
    }

    public void refuseReopening() {
        refuseReopening.refuse(card.id(), card.getVersion(), Objects.requireNonNull(reason));
        redirects.again("disposal.done.reopeningRefused");
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
