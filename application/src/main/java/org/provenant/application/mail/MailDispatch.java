package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.mail.OutgoingMailId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that are due, one by one, in any number of processes. A letter belongs to whoever has claimed it until
 * its lease ends, which is long after any sending has been cut off; then whoever claimed it is dead.
 */
@ApplicationScoped
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    static final Duration TIME_TO_SEND = Duration.ofSeconds(60);
    static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    Database database;

    @Inject
    MailToSend toSend;

    @Inject
    MailServers servers;

    @Inject
    Mails mails;

    @Inject
    TakeOverMailServer takeOverServer;

    @Inject
    EndMail endMail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    private final AtomicBoolean askedToTakeOver = new AtomicBoolean();

    /** What servers have taken and the database could not be told yet. */
    private final Map<Long, MailEnding> untold = new ConcurrentHashMap<>();

    /** A letter that nobody else sends now. */
    record Claim(OutgoingMailId mail, int attempt, Instant tryUntil) {}

    /** Sends until nothing is due, or until the server does not work. */
    public void sendDue() {
        sendDue(TIME_TO_SEND);
    }

    void sendDue(Duration timeForEach) {
        callers.as(Caller.stranger(Channel.SYSTEM), () -> {
            untold.values().forEach(this::end);
            takeOver();
            while (sendNext(timeForEach)) {
                Thread.onSpinWait();
            }
            return untold;
        });
    }

    /** Once in the life of a process: what cannot be taken over now, cannot be later. */
    private void takeOver() {
        if (!askedToTakeOver.getAndSet(true) && toSend.isToTakeOver()) {
            takeOverServer.takeOver();
        }
    }

    private boolean sendNext(Duration time) {
        var server = toSend.server();
        if (server.isEmpty()) {
            return false;
        }
        var claim = claim();
        return claim.isPresent() && send(claim.get(), server.get(), time);
    }

    /** Whether it makes sense to go on with another letter. */
    private boolean send(Claim claim, MailServer server, Duration time) {
        var letter = toSend.letter(claim.mail());
        if (letter.isEmpty()) {
            release(claim);
            return true;
        }
        try {
            Smtp.send(servers.wayTo(server.facts(), server.sealedPassword()), letter.get(), time);
            end(new MailEnding(claim.mail(), null, ""));
            database.aside(mails::wakeOthers);
            return true;
        } catch (MailFailed failed) {
            note(failed, claim, server.facts());
            return !failed.trouble().isOfServer();
        }
    }

    private void note(MailFailed failed, Claim claim, MailServer.Facts server) {
        LOG.warn("Letter {} was not taken: {}, {}", claim.mail().value(), failed.trouble(), failed.said());
        if (failed.trouble() == MailTrouble.REFUSED || !clock.instant().isBefore(claim.tryUntil())) {
            end(new MailEnding(claim.mail(), failed.trouble(), failed.said()));
        } else {
            postpone(claim, failed, server.pauseAfter(claim.attempt()));
        }
    }

    /** Until the database has been told, nobody else takes up the letter, and this process remembers. */
    private void end(MailEnding ending) {
        untold.put(ending.mail().value(), ending);
        endMail.end(ending);
        untold.remove(ending.mail().value());
    }

    /** Takes the letter that has been due longest. One whose lease has run out may have been sent by a process that died. */
    Optional<Claim> claim() {
        var claimed = new Claim[1];
        database.aside(sql -> claimed[0] = sql.createQuery("""
                        update mail_delivery
                        set leased_until = :until, attempts = attempts + 1, tried_at = :now,
                            maybe_twice = maybe_twice or leased_until is not null
                        where mail_id = (
                          select mail_id from mail_delivery
                          where due_at <= :now and (leased_until is null or leased_until <= :now)
                          order by due_at, mail_id limit 1 for update skip locked)
                        returning mail_id, attempts, try_until
                        """)
                .bind("now", at(clock.instant()))
                .bind("until", at(clock.instant().plus(LEASE)))
                .map((row, context) -> new Claim(
                        new OutgoingMailId(row.getLong("mail_id")),
                        row.getInt("attempts"),
                        row.getObject("try_until", OffsetDateTime.class).toInstant()))
                .findOne()
                .orElse(null));
        return Optional.ofNullable(claimed[0]);
    }

    private void postpone(Claim claim, MailFailed failed, Duration pause) {
        database.aside(sql -> sql.createUpdate("""
                        update mail_delivery
                        set due_at = :due, leased_until = null, trouble = :trouble, said = left(:said, 500),
                            maybe_twice = maybe_twice or :handedOver
                        where mail_id = :mail and attempts = :attempt and due_at is not null
                        """)
                .bind("mail", claim.mail().value())
                .bind("attempt", claim.attempt())
                .bind("due", at(clock.instant().plus(pause)))
                .bind("trouble", failed.trouble().name())
                .bind("said", failed.said())
                .bind("handedOver", failed.isHandedOver())
                .execute());
    }

    private void release(Claim claim) {
        database.aside(sql -> sql.createUpdate("update mail_delivery set due_at = null, leased_until = null"
                        + " where mail_id = :mail and attempts = :attempt")
                .bind("mail", claim.mail().value())
                .bind("attempt", claim.attempt())
                .execute());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
