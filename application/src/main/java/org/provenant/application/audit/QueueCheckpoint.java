package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provenant.application.mail.Outbox;
import org.provenant.application.mail.Post;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Queues a letter to the auditor's mailbox: the signed note and what to do with it, in both languages. */
@UseCase
@AllowedToStrangers
public class QueueCheckpoint {

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Does nothing for anybody but the program. */
    public void queue(SignedCheckpoint checkpoint) {
        var caller = callers.current();
        var mailbox = settings.checkpointMailbox();
        if (mailbox == null || caller.isSignedIn() || caller.channel() != Channel.SYSTEM) {
            return;
        }
        var text = words(Language.VI, "audit.mail.body", checkpoint) + "\n\n"
                + words(Language.EN, "audit.mail.body", checkpoint) + "\n\n" + checkpoint.text();
        var mail = outbox.put(new Post(
                new OutgoingMail.Content(
                        MailPurpose.CHECKPOINT,
                        null,
                        mailbox,
                        null,
                        Language.VI,
                        words(Language.VI, "audit.mail.subject", checkpoint),
                        text),
                // Mail programs break lines; what a signature stands under must not change by a byte.
                List.of(new Post.Enclosed(
                        "checkpoint.txt",
                        "text/plain; charset=utf-8",
                        checkpoint.text().getBytes(StandardCharsets.UTF_8)))));
        database.sql()
                .createUpdate("insert into checkpoint_letter (mail_id, size) values (:mail, :size)")
                .bind("mail", mail.value())
                .bind("size", checkpoint.checkpoint().size())
                .execute();
    }

    private static String words(Language language, String key, SignedCheckpoint checkpoint) {
        return Terms.in(language)
                .text(
                        key,
                        checkpoint.checkpoint().origin(),
                        checkpoint.checkpoint().size());
    }
}
