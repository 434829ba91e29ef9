package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the last signed checkpoint to whoever the administrator has named. What a receiver does not take is sent again the
 * next time, and the reason is kept until it does.
 */
@ApplicationScoped
public class CheckpointDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointDelivery.class);
    private static final int FAILURE_LENGTH = 500;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    CheckpointMail mail;

    @Inject
    Clock clock;

    /** Sends what is new; for a thread that may wait. */
    public void deliver() {
        deliver(receivers());
        mail.deliver();
    }

    void deliver(List<CheckpointReceiver> receivers) {
        for (var receiver : receivers) {
            due(receiver).ifPresent(checkpoint -> send(checkpoint, receiver));
        }
    }

    private List<CheckpointReceiver> receivers() {
        var receivers = new ArrayList<CheckpointReceiver>();
        var webhook = settings.checkpointWebhook();
        if (webhook != null) {
            receivers.add(new WebhookReceiver(webhook));
        }
        return receivers;
    }

    /** The last checkpoint, unless the receiver has it or had another a short while ago. */
    private Optional<SignedCheckpoint> due(CheckpointReceiver receiver) {
        var found = new ArrayList<SignedCheckpoint>();
        database.aside(sql -> sql.createQuery("""
                        select c.text, d.size >= c.size as known, d.delivered_at
                        from (select text, size from history_checkpoint order by size desc, made_at desc limit 1) c
                          left join checkpoint_delivery d on d.receiver = :receiver
                        """)
                .bind("receiver", receiver.outlet().name())
                .map((row, context) -> row.getBoolean("known")
                                || isInPeace(receiver, row.getObject("delivered_at", OffsetDateTime.class))
                        ? Optional.<SignedCheckpoint>empty()
                        : Optional.of(SignedCheckpoint.parse(row.getString("text"))))
                .findOne()
                .flatMap(due -> due)
                .ifPresent(found::add));
        return found.stream().findFirst();
    }

    private boolean isInPeace(CheckpointReceiver receiver, @Nullable OffsetDateTime delivered) {
        return delivered != null && delivered.toInstant().plus(receiver.pause()).isAfter(clock.instant());
    }

    private void send(SignedCheckpoint checkpoint, CheckpointReceiver receiver) {
        try {
            receiver.take(checkpoint);
            delivered(receiver, checkpoint.checkpoint().size(), clock.instant());
        } catch (IOException failure) {
            LOG.warn("The checkpoint was not taken by {}: {}", receiver.outlet(), failure.toString());
            failed(receiver, failure.toString(), clock.instant());
        }
    }

    private void delivered(CheckpointReceiver receiver, long size, Instant now) {
        database.aside(sql -> sql.createUpdate("""
                        insert into checkpoint_delivery (receiver, size, delivered_at) values (:receiver, :size, :now)
                        on conflict (receiver) do update
                        set size = :size, delivered_at = :now, failed_at = null, failure = null
                        """)
                .bind("receiver", receiver.outlet().name())
                .bind("size", size)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private void failed(CheckpointReceiver receiver, String failure, Instant now) {
        database.aside(sql -> sql.createUpdate("""
                        insert into checkpoint_delivery (receiver, failed_at, failure) values (:receiver, :now, :failure)
                        on conflict (receiver) do update set failed_at = :now, failure = :failure
                        """)
                .bind("receiver", receiver.outlet().name())
                .bind("failure", failure.substring(0, Math.min(FAILURE_LENGTH, failure.length())))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
