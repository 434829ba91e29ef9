package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Lets a paused schedule go on from its next time. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class ResumeSchedule {

    @Inject
    ScheduleBook book;

    @Inject
    Clock clock;

    /**
     * @param reason the history keeps it
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or {@link ScheduleRule#NOT_PAUSED}
     */
    public void resume(ScheduleId id, Reason reason) {
        book.get(id).resume(clock.instant());
    }
}
