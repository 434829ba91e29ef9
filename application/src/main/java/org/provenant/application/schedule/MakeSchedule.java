package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.provenant.application.identity.ViewList;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Puts a list or a report on a schedule. Each recipient will get what that person may read, and nothing else. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class MakeSchedule {

    @Inject
    ScheduleBook book;

    @Inject
    ScheduledFiles files;

    @Inject
    ViewList views;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for what others keep for themselves, {@link
     *     ScheduleRule#NEVER_DUE}, {@link ScheduleRule#NO_RECIPIENT}, {@link
     *     ScheduleRule#RECIPIENT_UNKNOWN}, or what there is no file of
     */
    public ScheduleId make(Command command) {
        var caller = callers.current();
        var view = command.thing().view();
        if (view != null) {
            views.get(view);
        }
        files.requireOffered(command.thing());
        var schedule = book.add(new Schedule(
                caller.requireCompany(), caller.requireUser(), command.thing(), command.wishes(), clock.instant()));
        book.sendTo(schedule.id(), command.recipients());
        return schedule.id();
    }

    /** What is sent, how, and to whom. */
    public record Command(ScheduledThing thing, Schedule.Wishes wishes, Set<UserId> recipients) {

        public Command {
            recipients = Set.copyOf(recipients);
        }
    }
}
