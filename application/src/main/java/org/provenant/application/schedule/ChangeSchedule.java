package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Changes when, how and to whom a schedule sends; what it sends stays. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class ChangeSchedule {

    @Inject
    ScheduleBook book;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}, {@link
     *     ScheduleRule#ENDED_BEFORE}, {@link ScheduleRule#NEVER_DUE}, {@link ScheduleRule#NO_RECIPIENT} or {@link
     *     ScheduleRule#RECIPIENT_UNKNOWN}
     */
    public void change(Command command) {
        book.get(command.id(), command.version()).change(command.format(), command.wishes(), clock.instant());
        book.sendTo(command.id(), command.recipients());
    }

    /** @param version that the caller saw */
    public record Command(
            ScheduleId id,
            int version,
            ScheduleFormat format,
            Schedule.Wishes wishes,
            Set<UserId> recipients,
            Reason reason) {

        public Command {
            recipients = Set.copyOf(recipients);
        }
    }
}
