package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.mail.Outbox;
import org.provenant.application.mail.Post;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DailyReminder;
import org.provenant.domain.deadline.DailyReminderId;
import org.provenant.domain.mail.OutgoingMail;

/** Puts the daily letter of a user into the queue of letters; the program does it by itself, once on each day. */
@UseCase
@AllowedToStrangers
public class SendDailyReminder {

    @Inject
    DailyReminderBook book;

    @Inject
    DailyLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Does nothing for anybody but the program, nor where another process was quicker. */
    public void send(DailyReminderId id) {
        if (callers.current().isSignedIn() || callers.current().company() == null || !outbox.isOpen()) {
            return;
        }
        book.held(id)
                .filter(reminder -> !isWritten(id))
                .map(DailyReminder::user)
                .flatMap(letters::to)
                .ifPresent(letter -> write(id, letter));
    }

    private boolean isWritten(DailyReminderId id) {
        return database.sql()
                .createQuery(
                        "select exists (select from daily_reminder_letter where reminder_id = :id and day = :today)")
                .bind("id", id.value())
                .bind("today", LocalDate.now(clock))
                .mapTo(Boolean.class)
                .one();
    }

    private void write(DailyReminderId id, OutgoingMail.Content letter) {
        var mail = outbox.put(Post.of(letter));
        // The letter has to be there before what points to it.
        database.entities().flush();
        database.sql()
                .createUpdate(
                        "insert into daily_reminder_letter (reminder_id, day, mail_id) values (:id, :today, :mail)")
                .bind("id", id.value())
                .bind("today", LocalDate.now(clock))
                .bind("mail", mail.value())
                .execute();
    }
}
