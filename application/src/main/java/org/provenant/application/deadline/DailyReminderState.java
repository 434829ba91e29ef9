package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.Users;
import org.provenant.application.mail.Outbox;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;

/** Whether the caller gets the daily letter of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DailyReminderState {

    @Inject
    DailyReminderBook book;

    @Inject
    Users users;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Callers callers;

    public State own() {
        var reminder = book.ofCaller();
        return new State(
                reminder.isPresent(),
                users.get(callers.current().requireUser()).email(),
                outbox.isOpen(),
                DailyRemindersToSend.MORNING.getHour(),
                reminder.map(each -> lastOn(each.id().value())).orElse(null));
    }

    private @Nullable LocalDate lastOn(long reminder) {
        return database.sql()
                .createQuery("select max(day) from daily_reminder_letter where reminder_id = :id")
                .bind("id", reminder)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /**
     * @param wanted whether letters are written
     * @param address to which; none if none is recorded
     * @param sending whether the installation sends e-mail
     * @param fromHour the hour of the day from which they are written, in Vietnam
     * @param lastOn the day of the last letter; none if there was none
     */
    public record State(
            boolean wanted,
            @Nullable String address,
            boolean sending,
            int fromHour,
            @Nullable LocalDate lastOn) implements Serializable {

        /** Whether letters can be had. */
        public boolean isPossible() {
            return sending && address != null;
        }
    }
}
