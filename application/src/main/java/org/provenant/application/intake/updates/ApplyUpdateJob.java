package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.job.JobKind;
import org.provenant.domain.shared.Reason;

/** Does a checked update behind the page. */
@ApplicationScoped
public class ApplyUpdateJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.APPLY_UPDATE.name();

    @Inject
    ApplyUpdate updates;

    @Inject
    UpdateList list;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        var id = new DeviceUpdateId(subject);
        updates.apply(id, new Reason(list.reasonOf(id)), progress);
    }
}
