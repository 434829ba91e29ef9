package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.schedule.ScheduleId;

/** The schedules of the company acted for that are due now; the program asks by itself. */
@Lookup
@Present
@AllowedToStrangers
public class SchedulesDue {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Nobody who is signed in is told. */
    public List<ScheduleId> due() {
        var caller = callers.current();
        if (caller.isSignedIn() || caller.channel() != Channel.SYSTEM || caller.company() == null) {
            return List.of();
        }
        return database.sql()
                .createQuery(
                        "select id from schedule where company_id = :company and next_due <= :now order by next_due, id")
                .bind("company", caller.company().value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map((row, context) -> new ScheduleId(row.getLong("id")))
                .list();
    }
}
