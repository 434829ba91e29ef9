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

/** Stops a schedule until somebody resumes it; what would have been due meanwhile is not made up. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class PauseSchedule {

    @Inject
    ScheduleBook book;

    /**
     * @param reason the history keeps it
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or {@link ScheduleRule#NOT_RUNNING}
     */
    public void pause(ScheduleId id, Reason reason) {
        book.get(id).pause();
    }
}
