package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.mail.MailState;

/** Notes that a server has taken a letter, or that it is not tried any more. The program does so by itself. */
@UseCase
@AllowedToStrangers
public class EndMail {

    @Inject
    Mails mails;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** A letter that was taken has been sent, whatever was decided on it meanwhile. Does nothing for anybody else. */
    public void end(MailEnding ending) {
        var caller = callers.current();
        if (caller.isSignedIn() || caller.channel() != Channel.SYSTEM) {
            return;
        }
        var mail = mails.lock(ending.mail());
        var trouble = ending.trouble();
        if (trouble == null) {
            if (mail.state() != MailState.SENT) {
                mail.sent(clock.instant());
            }
            mails.rest(ending.mail(), null, null);
        } else if (mail.state() == MailState.WAITING) {
            mail.failed(clock.instant(), ending.said());
            mails.rest(ending.mail(), trouble, ending.said());
        }
    }
}
