package org.provenant.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.mail.GiveUpMail;
import org.provenant.application.mail.MailList;
import org.provenant.application.mail.MailRow;
import org.provenant.application.mail.TryMailAgain;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One letter: to whom, how far, and what the server says to it. */
@Named
@RequestScoped
public class MailCardPage {

    @Inject
    MailList list;

    @Inject
    TryMailAgain tryAgain;

    @Inject
    GiveUpMail giveUp;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable MailRow row;
    private int version;
    private @Nullable Reason reason;

    /** Remembers what is seen, for a decision that follows. */
    public void load() {
        version = getRow().version();
    }

    public void again() {
        tryAgain.again(id(), version, Objects.requireNonNull(reason));
        redirects.again("mail.done.again");
    }

    public void giveUp() {
        giveUp.giveUp(id(), version, Objects.requireNonNull(reason));
        redirects.again("mail.done.givenUp");
    }

    public MailRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** Whether somebody may still decide on it. */
    public boolean isOpen() {
        return getRow().state() == MailState.WAITING || getRow().state() == MailState.FAILED;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private OutgoingMailId id() {
        return new OutgoingMailId(address.id());
    }
}
