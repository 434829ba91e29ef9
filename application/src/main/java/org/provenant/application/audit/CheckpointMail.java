package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.shared.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The auditor's mailbox, which gets one checkpoint a day as a letter of the queue. That it was taken is told once a mail
 * server has taken the letter, not before.
 */
@ApplicationScoped
class CheckpointMail {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointMail.class);
    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    LettersOfCheckpoints letters;

    @Inject
    QueueCheckpoint queue;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Notes what became of the last letter, and queues the next if there is anything new and a day has passed. */
    void deliver() {
        if (settings.checkpointMailbox() == null) {
            return;
        }
        callers.as(Caller.stranger(Channel.SYSTEM), () -> {
            letters.last().ifPresent(this::note);
            letters.due(clock.instant().minus(PAUSE)).ifPresent(this::queue);
            return letters;
        });
    }

    private void queue(SignedCheckpoint checkpoint) {
        try {
            queue.queue(checkpoint);
        } catch (RuleViolated refused) {
            LOG.warn("The checkpoint cannot be mailed: {}", refused.toString());
        }
    }

    private void note(LettersOfCheckpoints.Last letter) {
        switch (letter.state()) {
            case SENT -> write(letter.size(), letter.at(), null, null);
            case WAITING -> {
                if (letter.said() != null) {
                    write(null, null, letter.at(), letter.said());
                }
            }
            case FAILED, GIVEN_UP ->
                write(
                        null,
                        null,
                        letter.at(),
                        Optional.ofNullable(letter.said()).orElse("—"));
        }
    }

    private void write(
            @Nullable Long size, @Nullable Instant taken, @Nullable Instant failed, @Nullable String failure) {
        database.aside(sql -> sql.createUpdate("""
                        insert into checkpoint_delivery (receiver, size, delivered_at, failed_at, failure)
                        values ('MAIL', :size, :taken, :failed, :failure)
                        on conflict (receiver) do update
                        set size = coalesce(:size, checkpoint_delivery.size),
                            delivered_at = coalesce(:taken, checkpoint_delivery.delivered_at),
                            failed_at = :failed, failure = :failure
                        """)
                .bind("size", size)
                .bind("taken", at(taken))
                .bind("failed", at(failed))
                .bind("failure", failure)
                .execute());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
