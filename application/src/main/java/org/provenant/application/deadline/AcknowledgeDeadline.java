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
import org.provenant.domain.shared.RuleViolated;

/** Somebody has seen a reminder, and is not reminded again before the next stage; others still are. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.ISSUE_REPORTS})
public class AcknowledgeDeadline {

    @Inject
    Reminders reminders;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link DeadlineRule#STAGE_OVER} */
    public void acknowledge(DeadlineNoticeId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.entities().persist(reminders.current(id).seen(callers.current().requireUser(), now));
    }
}
