package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.job.JobQueue;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.RuleViolated;

/** Asks for a file of a whole list, which is then made as a job; it holds what its asker may read at that moment. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class RequestExport {

    @Inject
    ListFiles lists;

    @Inject
    JobQueue jobs;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ScheduleRule#FORMAT_NOT_OFFERED} or {@link IdentityRule#VIEW_STATE_INVALID}
     */
    public ListExportId request(ListExport.Wish wish) {
        lists.requireOffered(wish.list(), wish.format());
        var caller = callers.current();
        var export = new ListExport(
                caller.requireCompany(),
                wish,
                caller.requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.entities().persist(export);
        database.entities().flush();
        jobs.enqueue(ListExportJob.KIND, export.id().value());
        return export.id();
    }
}
