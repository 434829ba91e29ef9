package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.mail.MailAttachment;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.mail.OutgoingMailId;

/** What the program needs to send a letter by itself; it is told to nobody else. */
@Lookup
@AllowedToStrangers
@Present
public class MailToSend {

    @Inject
    Database database;

    @Inject
    MailServers servers;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    /** The server, if letters are to leave now. */
    public Optional<MailServer> server() {
        return isProgram() ? servers.find().filter(server -> server.facts().sending()) : Optional.empty();
    }

    /** Whether the mail server that was set beside the register is still to be taken over. */
    public boolean isToTakeOver() {
        return isProgram() && settings.mailServer() != null && servers.find().isEmpty();
    }

    /** The letter, unless it waits no more. */
    public Optional<Letter> letter(OutgoingMailId id) {
        var mail = isProgram() ? database.entities().find(OutgoingMail.class, id.value()) : null;
        return Optional.ofNullable(mail)
                .filter(each -> each.state() == MailState.WAITING)
                .map(this::written);
    }

    private Letter written(OutgoingMail mail) {
        var content = mail.content();
        var parts = database
                .entities()
                .createQuery("select a from MailAttachment a where a.mail = :mail order by a.id", MailAttachment.class)
                .setParameter("mail", mail.id())
                .getResultList()
                .stream()
                .map(each -> new Letter.Part(each.label(), each.mediaType(), files.read(each.digest())))
                .toList();
        return new Letter(
                mail.messageId(),
                content.to(),
                content.name(),
                content.language(),
                content.subject(),
                content.text(),
                parts,
                mail.queuedAt());
    }

    private boolean isProgram() {
        var caller = callers.current();
        return !caller.isSignedIn() && caller.channel() == Channel.SYSTEM;
    }
}
