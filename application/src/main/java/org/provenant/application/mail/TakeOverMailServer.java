package org.provenant.application.mail;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;

/** Takes the mail server over that the administrator of the machine has set, as long as none is set in the register. */
@UseCase
@AllowedToStrangers
public class TakeOverMailServer {

    private static final int FIRST_PAUSE = 1;
    private static final int LONGEST_PAUSE = 60;
    private static final int DAYS_TO_TRY = 5;

    @Inject
    MailServers servers;

    @Inject
    MailKey key;

    @Inject
    Settings settings;

    @Inject
    Callers callers;

    /** Does nothing for anybody but the program. */
    public void takeOver() {
        var caller = callers.current();
        var mail = settings.mailServer();
        if (mail == null
                || caller.isSignedIn()
                || caller.channel() != Channel.SYSTEM
                || servers.find().isPresent()) {
            return;
        }
        var facts = new MailServer.Facts(
                true,
                mail.host(),
                mail.port(),
                encryption(mail),
                mail.user(),
                mail.from(),
                FIRST_PAUSE,
                LONGEST_PAUSE,
                DAYS_TO_TRY);
        servers.add(new MailServer(facts, mail.password() == null ? null : key.seal(mail.password())));
    }

    private static MailEncryption encryption(Settings.Mail mail) {
        if (mail.encrypted()) {
            return MailEncryption.TLS;
        }
        return mail.user() == null ? MailEncryption.IF_OFFERED : MailEncryption.STARTTLS;
    }
}
