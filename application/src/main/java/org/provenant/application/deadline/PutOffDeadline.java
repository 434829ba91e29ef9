package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DeadlineNotice;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Puts a reminder off for everybody, with a reason; no further than to the next stage, which is told anyhow. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.ISSUE_REPORTS})
public class PutOffDeadline {

    @Inject
    Reminders reminders;

    @Inject
    StageRules rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link DeadlineRule#STAGE_OVER}, {@link DeadlineRule#LATER_IS_OVER} or {@link
     *     DeadlineRule#LATER_TOO_FAR}
     */
    public void putOff(Command command) {
        var later = new DeadlineNotice.Later(
                command.until(), command.reason(), callers.current().requireUser());
        database.entities()
                .persist(reminders
                        .current(command.notice())
                        .later(
                                later,
                                rules.ladder(),
                                LocalDate.now(clock),
                                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** @param until from which day on it is shown again */
    public record Command(DeadlineNoticeId notice, LocalDate until, Reason reason) {}
}
