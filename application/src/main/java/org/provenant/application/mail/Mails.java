package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The letters, each with how far its sending is. Whoever ends one or takes it up again locks it first. */
@ApplicationScoped
class Mails {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Clock clock;

    /** Whatever becomes of it, nobody else decides on it until this transaction ends. */
    OutgoingMail lock(OutgoingMailId id) {
        database.sql()
                .createQuery("select 1 from mail_delivery where mail_id = :mail for update")
                .bind("mail", id.value())
                .mapTo(Integer.class)
                .findOne();
        var mail = database.entities().find(OutgoingMail.class, id.value());
        if (mail == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return mail;
    }

    /**
     * As {@link #lock(OutgoingMailId)}, for a letter that somebody decides on.
     *
     * @throws RuleViolated {@link MailRule#BEING_SENT} while a server may be taking it
     */
    OutgoingMail lock(OutgoingMailId id, int version) {
        var mail = lock(id);
        seenVersion.require(mail, version, mail.version());
        boolean leased = database.sql()
                .createQuery("select coalesce(leased_until > :now, false) from mail_delivery where mail_id = :mail")
                .bind("mail", id.value())
                .bind("now", now())
                .mapTo(Boolean.class)
                .one();
        if (leased) {
            throw new RuleViolated(MailRule.BEING_SENT);
        }
        return mail;
    }

    /** Nobody sends it any more. */
    void rest(OutgoingMailId id, @Nullable MailTrouble trouble, @Nullable String said) {
        database.sql()
                .createUpdate("update mail_delivery set due_at = null, leased_until = null, tried_at = :now,"
                        + " trouble = :trouble, said = :said where mail_id = :mail")
                .bind("mail", id.value())
                .bind("now", now())
                .bind("trouble", trouble == null ? null : trouble.name())
                .bind("said", said)
                .execute();
    }

    /** Nobody sends it any more; what was said last stays readable. */
    void rest(OutgoingMailId id) {
        database.sql()
                .createUpdate("update mail_delivery set due_at = null, leased_until = null where mail_id = :mail")
                .bind("mail", id.value())
                .execute();
    }

    /** It is due now, and for so many days anew. */
    void wake(OutgoingMailId id, int days) {
        database.sql()
                .createUpdate("update mail_delivery set due_at = :now, leased_until = null, attempts = 0,"
                        + " try_until = :until where mail_id = :mail")
                .bind("mail", id.value())
                .bind("now", now())
                .bind("until", now().plus(Duration.ofDays(days)))
                .execute();
    }

    /** The server works again, or is another, so whoever waits only because it did not work waits no longer. */
    void wakeOthers(Handle sql) {
        sql.createUpdate("""
                        update mail_delivery set due_at = :now
                        where due_at > :now and leased_until is null and trouble = any (:ofServer)
                        """)
                .bind("now", now())
                .bindArray(
                        "ofServer",
                        String.class,
                        Arrays.stream(MailTrouble.values())
                                .filter(MailTrouble::isOfServer)
                                .map(MailTrouble::name)
                                .toList())
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
