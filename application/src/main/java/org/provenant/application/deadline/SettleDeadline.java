package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Ends for everybody, with a reason, what was missed and cannot be done any more, where no record shows it. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class SettleDeadline {

    @Inject
    Reminders reminders;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link DeadlineRule#STAGE_OVER} or {@link DeadlineRule#NOT_TO_SETTLE} */
    public void settle(DeadlineNoticeId id, Reason reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.entities()
                .persist(reminders.current(id).settled(reason, callers.current().requireUser(), now));
    }
}
