package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Decides that a letter is not sent. */
@UseCase
@Allowed(Permission.MANAGE_MAIL)
public class GiveUpMail {

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link MailRule#MAIL_ENDED} or {@link MailRule#BEING_SENT} */
    public void giveUp(OutgoingMailId id, int version, Reason reason) {
        mails.lock(id, version).giveUp(clock.instant());
        mails.rest(id);
    }
}
