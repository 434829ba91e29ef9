package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import org.provenant.application.job.JobQueue;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.job.JobId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Asks for a checked update to be done, as a job; asking twice does no harm. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class StartUpdate {

    @Inject
    DeviceUpdates updates;

    @Inject
    JobQueue jobs;

    /** @throws RuleViolated unless it was checked, something changes and no row of a sheet is refused */
    public JobId start(DeviceUpdateId id, Reason reason) {
        var update = updates.lock(id);
        var latest = jobs.latest(ApplyUpdateJob.KIND, id.value());
        if (latest.isPresent() && !latest.get().state().isOver()) {
            return latest.get().id();
        }
        update.because(reason.text());
        return jobs.enqueue(ApplyUpdateJob.KIND, id.value());
    }
}
