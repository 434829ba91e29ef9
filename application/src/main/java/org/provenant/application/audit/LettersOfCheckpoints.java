package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.mail.Outbox;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.mail.MailState;

/** Which checkpoints were mailed, and which is to be; the program asks by itself. */
@Lookup
@Present
@AllowedToStrangers
public class LettersOfCheckpoints {

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    /**
     * The last letter with a checkpoint.
     *
     * @param size entries of the checkpoint
     * @param at when it was sent or ended, else when it was tried last
     * @param said what the mail server said last, if it has not taken it
     */
    public record Last(
            MailState state,
            long size,
            Instant at,
            @Nullable String said) implements Serializable {}

    public Optional<Last> last() {
        return database.sql()
                .createQuery("""
                        select m.mail_state, l.size, coalesce(m.ended_at, d.tried_at, m.queued_at) as at, d.said
                        from checkpoint_letter l join outgoing_mail m on m.id = l.mail_id
                          join mail_delivery d on d.mail_id = m.id
                        order by l.mail_id desc limit 1
                        """)
                .map((row, context) -> new Last(
                        MailState.valueOf(row.getString("mail_state")),
                        row.getLong("size"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("said")))
                .findOne();
    }

    /**
     * The last checkpoint, if it is to be mailed now: no letter waits, none was written since, and it says more.
     *
     * @param since when the last letter may have been written at the latest
     */
    public Optional<SignedCheckpoint> due(Instant since) {
        if (!outbox.isOpen()) {
            return Optional.empty();
        }
        return database.sql()
                .createQuery("""
                        select c.text from history_checkpoint c
                        where not exists (
                          select from checkpoint_letter l join outgoing_mail m on m.id = l.mail_id
                          where m.mail_state = 'WAITING' or m.queued_at > :since
                            or m.mail_state = 'SENT' and l.size >= c.size)
                        order by c.size desc, c.made_at desc limit 1
                        """)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .findOne()
                .map(SignedCheckpoint::parse);
    }
}
