package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.provenant.application.mail.Outbox;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DailyReminderId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Terms;

/** To whom of the company acted for a daily letter is to be written now; the program asks by itself. */
@Lookup
@Present
@AllowedToStrangers
public class DailyRemindersToSend {

    /** Letters are written from this hour on, in Vietnam. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

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

    /** Nobody before the morning, nobody twice on a day, and nobody who is reminded of nothing. */
    public List<DailyReminderId> due() {
        if (!isProgram() || LocalTime.ofInstant(clock.instant(), Terms.VIETNAM).isBefore(MORNING) || !outbox.isOpen()) {
            return List.of();
        }
        return wanted().stream()
                .filter(each -> letters.to(each.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Map.Entry<DailyReminderId, UserId>> wanted() {
        return database.sql()
                .createQuery("""
                        select d.id, d.user_id from daily_reminder d
                        where d.company_id = :company and d.stopped_at is null
                          and not exists (select from daily_reminder_letter l where l.reminder_id = d.id and l.day = :today)
                        order by d.id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("today", LocalDate.now(clock))
                .map((row, context) ->
                        Map.entry(new DailyReminderId(row.getLong("id")), new UserId(row.getLong("user_id"))))
                .list();
    }

    private boolean isProgram() {
        var caller = callers.current();
        return !caller.isSignedIn() && caller.channel() == Channel.SYSTEM && caller.company() != null;
    }
}
