package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Database;
import org.provenant.domain.mail.MailAttachment;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Where use cases put the letters that they cause: in their own transaction, so that there is no letter of what was not
 * done and nothing done without its letter. Nobody waits for a mail server.
 */
@ApplicationScoped
public class Outbox {

    @Inject
    Database database;

    @Inject
    MailServers servers;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /** Whether the installation sends e-mail at all, be it now or once a server that is down is up again. */
    public boolean isOpen() {
        return servers.find().isPresent();
    }

    /** @throws RuleViolated {@link MailRule#NO_SERVER} */
    public OutgoingMailId put(Post post) {
        var server = servers.find()
                .orElseThrow(() -> new RuleViolated(MailRule.NO_SERVER))
                .facts();
        var now = clock.instant();
        var mail = new OutgoingMail(
                "<" + UUID.randomUUID() + server.from().replaceFirst(".*@", "@") + ">", post.content(), now);
        database.entities().persist(mail);
        for (var each : post.enclosed()) {
            database.entities()
                    .persist(new MailAttachment(
                            mail.id(), each.fileName(), each.mediaType(), files.store(each.bytes())));
        }
        database.sql()
                .createUpdate("insert into mail_delivery (mail_id, due_at, try_until) values (:mail, :now, :until)")
                .bind("mail", mail.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", now.plus(Duration.ofDays(server.daysToTry())).atOffset(ZoneOffset.UTC))
                .execute();
        return mail.id();
    }
}
