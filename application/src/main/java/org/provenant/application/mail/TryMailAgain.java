package org.provenant.application.mail;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Sends a letter that waits for its next turn, or that nobody tries any more, as soon as the server takes it. */
@UseCase
@Allowed(Permission.MANAGE_MAIL)
public class TryMailAgain {

    @Inject
    Mails mails;

    @Inject
    MailServers servers;

    /** @throws RuleViolated {@link MailRule#MAIL_ENDED}, {@link MailRule#BEING_SENT} or {@link MailRule#NO_SERVER} */
    public void again(OutgoingMailId id, int version, Reason reason) {
        var server = servers.find().orElseThrow(() -> new RuleViolated(MailRule.NO_SERVER));
        mails.lock(id, version).tryAgain();
        mails.wake(id, server.facts().daysToTry());
    }
}
