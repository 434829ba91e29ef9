package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** The caller gets no daily letter of the company any more. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class StopDailyReminder {

    @Inject
    DailyReminderBook book;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link DeadlineRule#DAILY_NOT_WANTED} */
    public void stop() {
        book.ofCaller()
                .orElseThrow(() -> new RuleViolated(DeadlineRule.DAILY_NOT_WANTED))
                .stop(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
