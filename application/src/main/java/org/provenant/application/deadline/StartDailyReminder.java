package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.identity.Users;
import org.provenant.application.mail.Outbox;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DailyReminder;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** From the next morning on the caller gets a letter with the deadlines that they are reminded of in the company. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.ISSUE_REPORTS})
public class StartDailyReminder {

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

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link DeadlineRule#DAILY_WANTED_ALREADY}, {@link DeadlineRule#DAILY_WITHOUT_ADDRESS} or {@link
     *     DeadlineRule#DAILY_WITHOUT_SERVER}
     */
    public void start() {
        var caller = callers.current();
        if (users.get(caller.requireUser()).email() == null) {
            throw new RuleViolated(DeadlineRule.DAILY_WITHOUT_ADDRESS);
        }
        if (!outbox.isOpen()) {
            throw new RuleViolated(DeadlineRule.DAILY_WITHOUT_SERVER);
        }
        if (book.ofCaller().isPresent()) {
            throw new RuleViolated(DeadlineRule.DAILY_WANTED_ALREADY);
        }
        database.entities()
                .persist(new DailyReminder(
                        caller.requireCompany(),
                        caller.requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
