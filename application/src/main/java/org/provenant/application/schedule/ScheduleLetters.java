package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.identity.Users;
import org.provenant.application.mail.Outbox;
import org.provenant.application.mail.Post;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.schedule.MailWay;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleDelivery;
import org.provenant.domain.shared.Terms;

/** Writes the letters about what is sent on schedules, each in its reader's language. */
@ApplicationScoped
class ScheduleLetters {

    /** What most mail servers take: files grow by a third on their way. */
    static final int LARGEST = 7 << 20;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    /** Puts the letter about a file into the queue, if there can be one. */
    MailWay write(UserAccount reader, Schedule schedule, Enclosure enclosure) {
        if (!outbox.isOpen()) {
            return MailWay.NO_SERVER;
        }
        var address = reader.email();
        if (address == null) {
            return MailWay.NO_ADDRESS;
        }
        boolean fits = enclosure.file().size() <= LARGEST;
        var words = Terms.in(reader.language());
        var subject = words.text(
                "schedule.letter.subject",
                schedule.label(),
                enclosure.delivery().dueAt());
        var text = text(reader, schedule, enclosure, fits);
        outbox.put(new Post(
                content(reader, address, subject, text),
                fits
                        ? List.of(new Post.Enclosed(
                                enclosure.file().name(), enclosure.file().mediaType(), enclosure.bytes()))
                        : List.of()));
        return fits ? MailWay.ENCLOSED : MailWay.POINTED_TO;
    }

    private String text(UserAccount reader, Schedule schedule, Enclosure enclosure, boolean fits) {
        var words = Terms.in(reader.language());
        var text = new StringBuilder(opening(reader, words))
                .append("\n\n")
                .append(words.text(
                        fits ? "schedule.letter.enclosed" : "schedule.letter.pointedTo",
                        schedule.label(),
                        enclosure.delivery().dueAt(),
                        enclosure.file().name()));
        int missed = deliveries.missedBefore(schedule.id(), enclosure.delivery().dueAt());
        if (missed > 0) {
            text.append("\n\n").append(words.text("schedule.letter.missed", missed));
        }
        return closed(text, words);
    }

    /** Tells the owner that somebody gets nothing any more; where there is no e-mail, the page of the schedule says it. */
    void tellOwner(Schedule schedule, int withheld) {
        var owner = users.get(schedule.owner());
        var address = owner.email();
        if (!outbox.isOpen() || address == null || owner.isLocked()) {
            return;
        }
        var words = Terms.in(owner.language());
        var text = new StringBuilder(opening(owner, words))
                .append("\n\n")
                .append(words.text("schedule.letter.withheld", schedule.label(), withheld));
        outbox.put(Post.of(content(
                owner, address, words.text("schedule.letter.withheldSubject", schedule.label()), closed(text, words))));
    }

    private String opening(UserAccount reader, Terms words) {
        return words.text(
                "schedule.letter.opening",
                reader.name(),
                String.valueOf(callers.current().companyName()));
    }

    private String closed(StringBuilder text, Terms words) {
        var register = settings.address();
        if (register != null) {
            text.append("\n\n").append(words.text("schedule.letter.register", register));
        }
        return text.append("\n\n").append(words.text("schedule.letter.closing")).toString();
    }

    private static OutgoingMail.Content content(UserAccount to, String address, String subject, String text) {
        return new OutgoingMail.Content(
                MailPurpose.SCHEDULE, to.id(), address, to.name(), to.language(), subject, text);
    }

    /** A file that was made for a recipient, and the time at which it was due. */
    record Enclosure(ScheduleDelivery delivery, ScheduleDelivery.SentFile file, byte[] bytes) {

        Enclosure {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
