package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.job.JobQueue;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleDelivery;
import org.provenant.domain.schedule.ScheduleId;

/**
 * Takes the time at which a schedule is due, once, and queues the making of each recipient's file; the program does it by
 * itself. Whoever may not read the company's records any more gets nothing, and the owner of the schedule is told.
 */
@UseCase
@AllowedToStrangers
public class StartScheduleRun {

    @Inject
    ScheduleBook book;

    @Inject
    ScheduleLetters letters;

    @Inject
    CallerLookup callerLookup;

    @Inject
    JobQueue jobs;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Does nothing for anybody but the program, nor where another process was quicker. */
    public void start(ScheduleId id) {
        if (!callers.current().isSignedIn() && callers.current().company() != null) {
            book.heldIfDue(id).ifPresent(this::start);
        }
    }

    private void start(Schedule schedule) {
        var due = schedule.take(clock.instant());
        note(schedule.id(), due);
        int withheld = 0;
        for (var recipient : book.recipientsOf(schedule.id())) {
            var delivery = new ScheduleDelivery(schedule.id(), due.at(), recipient);
            database.entities().persist(delivery);
            var reader = readerOf(recipient);
            if (reader.isEmpty()) {
                delivery.withheld(now());
                withheld++;
            } else {
                callers.as(
                        reader.get(),
                        () -> jobs.enqueue(DeliveryJob.KIND, delivery.id().value()));
            }
        }
        if (withheld > 0) {
            letters.tellOwner(schedule, withheld);
        }
    }

    /** The unique key of the row is what makes each time happen once. */
    private void note(ScheduleId id, Schedule.DueTime due) {
        database.sql()
                .createUpdate("insert into schedule_run (schedule_id, due_at, started_at, missed)"
                        + " values (:id, :due, :now, :missed)")
                .bind("id", id.value())
                .bind("due", due.at().atOffset(ZoneOffset.UTC))
                .bind("now", now().atOffset(ZoneOffset.UTC))
                .bind("missed", due.missed())
                .execute();
    }

    private Optional<Caller> readerOf(UserId user) {
        var company = callers.current().requireCompany();
        return callerLookup
                .callerOf(user, company, Channel.JOB)
                .filter(caller -> company.equals(caller.company()) && caller.may(Permission.READ_RECORDS));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
