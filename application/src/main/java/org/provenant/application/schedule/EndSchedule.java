package org.provenant.application.schedule;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Ends a schedule for ever; what it sent stays where it is. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class EndSchedule {

    @Inject
    ScheduleBook book;

    /**
     * @param reason the history keeps it
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or {@link ScheduleRule#ENDED_BEFORE}
     */
    public void end(ScheduleId id, Reason reason) {
        book.get(id).end();
    }
}
